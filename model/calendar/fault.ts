/** The calendar text cannot be read. `sentence` says it in both languages, Chinese first. */
export class CalendarFault extends Error {
  readonly code = 'calendar';
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'CalendarFault';
    this.sentence = sentence;
  }
}
