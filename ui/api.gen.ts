/** Written by `node api/openapi.ts` from api/contract; do not edit. */
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录 Sign in */
        post: operations["signIn"];
        /** 退出 Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁 Who am I */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 换语言 Choose the language */
        put: operations["setLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 收件箱，先法定后承诺 The inbox, legal limits first */
        get: operations["inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/inbox/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 在收件箱里查找 Search the inbox */
        post: operations["searchInbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/inbox/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取下一件 Take the next piece of work */
        post: operations["nextTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待阅的催办督办 Alerts that have reached me and are not read */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 已阅 Mark alerts as read */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件 A task with its form, papers and buttons */
        get: operations["task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取 Take a task */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回公共池 Give a task back */
        post: operations["releaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 暂存 Keep a draft; answers the form as it now stands */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交 Submit a task */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改派 Reassign tasks, with a result for each */
        post: operations["reassignTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/tasks/{task}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理异常 Answer an incident */
        post: operations["resolveIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查办件 Cases of my regions, newest first */
        get: operations["cases"];
        put?: never;
        /** 立案 File a case */
        post: operations["fileCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查找办件 Search cases by number, name or the end of an identity number */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件的全部 A case */
        get: operations["case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 为什么是这天 Why each limit ends on its day */
        get: operations["deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 Withdraw, on behalf of the applicant */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 到账 Book money that came in */
        post: operations["receiveMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送达 Proof of service */
        post: operations["proveService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回件 A letter came back */
        post: operations["letterReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改动时限 Suspend, resume, extend, restart or correct a term, or revoke an earlier entry; proposed where another must approve */
        post: operations["actOnClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/cases/{case}/clock/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改动时限以前先看 What a decision on a term would move */
        post: operations["previewClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/payments/{payment}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 付款结果 The bank has paid, or has not */
        post: operations["paymentOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规程目录 Procedures in force in my regions */
        get: operations["procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{procedure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 生效全文 The effective text with the origin of each line */
        get: operations["procedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{procedure}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立案表 The start form, for the words given so far */
        post: operations["startForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 英文译名 The English of the definitions */
        get: operations["words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/board/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逾期与临期 What is late and what will be */
        get: operations["overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/board/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 往后十四个工作日各到期多少 What is due on each of the next working days */
        get: operations["dueDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{realm}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员与负荷 People and their load */
        get: operations["people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日历包及其变更 Calendar packs and their changes */
        get: operations["calendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出日历变更，开始预览 Ask for a change of calendar; its preview begins */
        post: operations["draftCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/changes/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 哪些件的哪些期限会变 Which limits of which cases move */
        get: operations["calendarChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/changes/{change}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新预览 Preview anew */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/changes/{change}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 第二人批准，分批生效 A second person approves; running cases follow in batches */
        post: operations["approveCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/changes/{change}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销变更 Give a change up before it is approved */
        post: operations["dropCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 推演 Open a rehearsal case as of a day */
        post: operations["openRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rehearsals/{case}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拨快 Move the clock of a rehearsal forward */
        post: operations["advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acted: {
            case: components["schemas"]["CaseRow"];
            next?: string;
        };
        Advance: {
            commandId: string;
            to: string;
        };
        BoardRow: {
            task: string;
            version: number;
            case: string;
            number: string;
            procedure: {
                id: string;
                title: string;
            };
            step: string;
            line?: string;
            kind: string;
            columns: {
                word: string;
                text: string;
            }[];
            due: components["schemas"]["Due"][];
            urged?: {
                level: string;
                text_zh: string;
                text_en: string;
            };
            holder?: components["schemas"]["Person"];
            openedAt: string;
            doneAt?: string;
            stuck?: {
                code: string;
                sentence_zh: string;
                sentence_en: string;
            };
            title: string;
        };
        Button: {
            result: string;
            label_zh: string;
            label_en: string;
            kind: "pass" | "other" | "supplement" | "incident";
            needsReason: boolean;
            ends?: string;
            says?: string;
            applies?: string;
            letters: string[];
            stops: string[];
            next?: string;
            foot_zh: string;
            foot_en: string;
        };
        By: {
            person: string;
            name: string;
            unit: string;
            onBehalfOf?: string;
        };
        CalendarCase: {
            case: string;
            number: string;
            procedure: string;
            region: string;
            outcome: "changed" | "unchanged" | "ended" | "refused";
            differs: boolean;
            moves: {
                clock: string;
                step?: string;
                rule: "recompute" | "freeze" | "never_earlier";
                from: string;
                to: string;
                before: {
                    status: "resolved" | "provisional" | "suspended" | "waiting";
                    date?: string;
                };
                after: {
                    status: "resolved" | "provisional" | "suspended" | "waiting";
                    date?: string;
                };
                outcome: "moved" | "kept" | "stands";
                late?: "begins" | "ends";
            }[];
            title: string;
        };
        CalendarChange: {
            id: string;
            realm: "live" | "rehearsal";
            pack: {
                hash: string;
                id: string;
                overlay: boolean;
            };
            region: {
                id: string;
                title: string;
            };
            source: string;
            reason: string;
            state: "previewing" | "previewed" | "applying" | "applied" | "dropped";
            draftedBy: components["schemas"]["Person"];
            draftedAt: string;
            approvedBy?: components["schemas"]["Person"];
            approvedAt?: string;
            finishedAt?: string;
            dropReason?: string;
            progress: {
                total: number;
                done: number;
            };
            mayApprove: boolean;
        };
        CalendarChangePage: {
            change: components["schemas"]["CalendarChange"];
            phase: "preview" | "apply";
            difference: {
                added: number[];
                changed: {
                    date: string;
                    works: boolean;
                    tail: boolean;
                }[];
            };
            counts: {
                cases: number;
                moved: number;
                kept: number;
                stands: number;
                firm: number;
                lateBegins: number;
                lateEnds: number;
                ended: number;
                refused: number;
            };
            rows: components["schemas"]["CalendarCase"][];
            total: number;
            page: number;
            pageSize: number;
        };
        CalendarPack: {
            hash: string;
            id: string;
            region: {
                id: string;
                title: string;
            };
            overlay: boolean;
            state: "draft" | "current" | "former" | "dropped";
            firmThrough: string;
            inForceAt?: string;
            years: {
                year: number;
                state: "firm" | "tail" | "unpublished";
                workingDays?: number;
                notice?: string;
                signature: "signed" | "unsigned" | "altered";
                signedBy?: string;
                signedOn?: string;
            }[];
            text: string;
        };
        Calendars: {
            packs: components["schemas"]["CalendarPack"][];
            changes: components["schemas"]["CalendarChange"][];
        };
        CasePage: {
            row: components["schemas"]["CaseRow"];
            now: string;
            procedure: {
                id: string;
                version: string;
                hash: string;
                title: string;
            };
            facts: {
                word: string;
                title_en?: string;
                type: string;
                value: unknown;
            }[];
            steps: components["schemas"]["StepMark"][];
            papers: {
                name: string;
                wording: string;
                state: string;
            }[];
            timeline: components["schemas"]["TimelineEntry"][];
            tasks: components["schemas"]["InboxRow"][];
            letters: components["schemas"]["Letter"][];
            payments: components["schemas"]["Payment"][];
            serving: {
                step: string;
                ways: string[];
            }[];
            receiving: string[];
            acts: ("withdraw" | "receipts" | "served" | "returned" | "clock" | "outcome" | "advance")[];
            reading?: components["schemas"]["Reading"];
        };
        CaseRow: {
            case: string;
            number: string;
            procedure: {
                id: string;
                title: string;
            };
            region: {
                id: string;
                title: string;
            };
            status: string;
            columns: {
                word: string;
                text: string;
            }[];
            openedAt: string;
            end?: {
                name: string;
                says: string;
                applies?: string;
                at: string;
            };
            due: components["schemas"]["Due"][];
            title: string;
        };
        Cases: {
            rows: components["schemas"]["CaseRow"][];
            total: number;
            page: number;
            pageSize: number;
        };
        CasesSearch: {
            q: string;
            page?: number;
        };
        Cite: {
            instrument: string;
            article: string;
            quote?: string;
            text?: string;
            title: string;
        };
        Claim: {
            version: number;
            as?: string;
        };
        ClockAct: {
            commandId: string;
            clock: string;
            act: "suspend" | "resume" | "restart" | "extend" | "correct" | "revoke";
            reason: string;
            document?: string;
            grounds?: components["schemas"]["Ground"];
            on?: string;
            time?: string;
            amount?: string;
            of?: number;
            anchor?: string;
            is?: string;
        };
        ClockPreview: {
            approver?: string;
            moves: {
                clock: string;
                before: components["schemas"]["Due"];
                after: components["schemas"]["Due"];
            }[];
        };
        ClockTrial: {
            clock: string;
            act: "suspend" | "resume" | "restart" | "extend" | "correct" | "revoke";
            reason: string;
            document?: string;
            grounds?: components["schemas"]["Ground"];
            on?: string;
            time?: string;
            amount?: string;
            of?: number;
            anchor?: string;
            is?: string;
        };
        Complete: {
            commandId: string;
            version: number;
            result: string;
            facts: components["schemas"]["Facts"];
            papers: string[];
            reason?: string;
            missing?: string[];
            as?: string;
        };
        Deadlines: {
            now: string;
            clocks: components["schemas"]["Derivation"][];
            silent: string[];
            policy: {
                backdate?: string;
                approve: {
                    [key: string]: string;
                };
            };
            instruments: string[];
        };
        Derivation: {
            clock: string;
            step?: string;
            kind: string;
            sentence: string;
            cites: components["schemas"]["Cite"][];
            reading?: components["schemas"]["Reading"];
            spec: unknown;
            given: unknown;
            answer: unknown;
            calendar: string;
            due: components["schemas"]["Due"];
            trace: {
                code: string;
                date?: string;
                sentence_zh: string;
                sentence_en: string;
            }[];
            ledger: components["schemas"]["LedgerLine"][];
            open: boolean;
            anchors: {
                anchor: string;
                name: string;
                is: string;
            }[];
            proposal?: components["schemas"]["Proposal"];
            strip: components["schemas"]["StripDay"][];
        };
        Done: {
            /** @constant */
            ok: true;
        };
        Draft: {
            facts: components["schemas"]["Facts"];
            papers: string[];
            result?: string;
            reason?: string;
            missing?: string[];
        };
        DraftCalendar: {
            commandId: string;
            realm: "live" | "rehearsal";
            region: string;
            overlay: boolean;
            text?: string;
            pack?: string;
            source: string;
            reason: string;
            amends?: boolean;
        };
        DraftSaved: {
            savedAt: string;
            form: components["schemas"]["Form"];
            papers: components["schemas"]["Paper"][];
            buttons: components["schemas"]["Button"][];
        };
        DropCalendar: {
            reason: string;
        };
        Due: {
            clock: string;
            basis: "legal" | "promised";
            state: "normal" | "near" | "today" | "overdue" | "paused" | "provisional" | "waiting" | "met" | "dropped";
            amount?: number;
            unit?: "working_day" | "day" | "hour";
            paused?: number;
            date?: string;
            due?: string;
            time?: string;
            text_zh: string;
            text_en: string;
        };
        DueDays: {
            days: {
                date: string;
                weekday: number;
                working: boolean;
                legal: number;
                promised: number;
            }[];
        };
        Facts: {
            [key: string]: string | number | boolean | {
                [key: string]: string | number | boolean;
            }[];
        };
        FileCase: {
            commandId: string;
            procedure: string;
            facts: components["schemas"]["Facts"];
            papers: string[];
            reason?: string;
            region?: string;
        };
        Form: {
            schema: {
                [key: string]: unknown;
            };
            order: string[];
            required: string[];
            dependsOn: string[];
        };
        Ground: {
            instrument: string;
            article: string;
        };
        Inbox: {
            rows: components["schemas"]["InboxRow"][];
            page: number;
            pageSize: number;
            total: number;
            counts: {
                mine: number;
                pool: number;
                today: number;
                overdue: number;
                waiting: number;
                done: number;
            };
            facets: {
                procedures: {
                    id: string;
                    count: number;
                    title: string;
                }[];
                steps: {
                    id: string;
                    count: number;
                    title: string;
                }[];
            };
        };
        InboxRow: {
            task: string;
            version: number;
            case: string;
            number: string;
            procedure: {
                id: string;
                title: string;
            };
            step: string;
            line?: string;
            kind: string;
            columns: {
                word: string;
                text: string;
            }[];
            due: components["schemas"]["Due"][];
            urged?: {
                level: string;
                text_zh: string;
                text_en: string;
            };
            holder?: components["schemas"]["Person"];
            openedAt: string;
            doneAt?: string;
            title: string;
        };
        InboxSearch: {
            view: components["schemas"]["View"];
            procedure?: string;
            step?: string;
            page?: number;
            q: string;
        };
        Incident: {
            sentence_zh: string;
            sentence_en: string;
            choices: string[];
        };
        LanguageChoice: {
            language: "zh" | "en";
        };
        LedgerLine: {
            act: string;
            at: string;
            on: string;
            n?: number;
            revoked: boolean;
            by?: components["schemas"]["By"];
            approver?: components["schemas"]["By"];
            amount?: string;
            reason?: string;
            document?: string;
            grounds?: components["schemas"]["Ground"];
            of?: number;
            anchor?: string;
            is?: string;
            was?: string;
            from?: string;
            to?: string;
            sentence_zh: string;
            sentence_en: string;
        };
        Letter: {
            id: string;
            letter: string;
            step: string;
            to: string;
            text: string;
            at: string;
            state: "issued" | "served" | "returned";
            way?: string;
            day?: string;
        };
        Me: {
            id: string;
            name: string;
            region: {
                id: string;
                title: string;
            };
            regions: {
                id: string;
                title: string;
            }[];
            units: {
                id: string;
                name: string;
                kind: string;
                posts: string[];
            }[];
            rights: components["schemas"]["Right"][];
            today: {
                date: string;
                weekday: number;
                working: boolean;
                note?: string;
                provisional: boolean;
            };
            language: "zh" | "en";
        };
        Next: {
            task?: string;
            row?: components["schemas"]["InboxRow"];
        };
        Notice: {
            id: number;
            case: string;
            number: string;
            step?: string;
            level: string;
            at: string;
            sentence_zh: string;
            sentence_en: string;
            title: string;
        };
        Notices: {
            rows: components["schemas"]["Notice"][];
            unread: number;
        };
        OpenRehearsal: {
            commandId: string;
            procedure: string;
            date: string;
            facts: components["schemas"]["Facts"];
            papers: string[];
        };
        Overdue: {
            rows: components["schemas"]["BoardRow"][];
            total: number;
            page: number;
            pageSize: number;
            soonDays: number;
            counts: {
                open: number;
                legalOverdue: number;
                promisedOverdue: number;
                today: number;
                soon: number;
                paused: number;
                incidents: number;
                stuck: number;
            };
        };
        Paper: {
            name: string;
            wording: string;
            name_en?: string;
            state: "in" | "later" | "missing";
            later?: string;
        };
        Payment: {
            id: string;
            step: string;
            amount: string;
            payee: string;
            account: string;
            state: "ordering" | "ordered" | "recalled" | "paid" | "unpaid";
            reason?: string;
            at: string;
            day?: string;
        };
        PaymentOutcome: {
            commandId: string;
            paid: boolean;
            day?: string;
            reason?: string;
        };
        People: {
            rows: {
                id: string;
                name: string;
                unit: {
                    id: string;
                    name: string;
                };
                posts: string[];
                open: number;
                overdue: number;
                standIn?: boolean;
                mayNot?: {
                    code: string;
                    sentence_zh: string;
                    sentence_en: string;
                };
            }[];
        };
        Person: {
            id: string;
            name: string;
        };
        Problem: {
            code: string;
            sentence_zh: string;
            sentence_en: string;
            where?: string;
        };
        ProcedurePage: {
            row: components["schemas"]["ProcedureRow"];
            lines: {
                text: string;
                file: string;
                line: number;
            }[];
            svg: string;
            svg_en: string;
            versions: {
                version: string;
                hash: string;
            }[];
            steps: {
                name: string;
                name_en?: string;
                does?: string;
                who: string[];
                papers: string[];
                buttons: string[];
                cites: components["schemas"]["Cite"][];
                reading?: components["schemas"]["Reading"];
            }[];
            terms: {
                step?: string;
                kind: "legal" | "promised" | "supplement" | "later";
                sentence: string;
                cites: components["schemas"]["Cite"][];
                reading?: components["schemas"]["Reading"];
            }[];
            ends: {
                name: string;
                says: string;
                applies?: string;
                cites: components["schemas"]["Cite"][];
            }[];
            cites: components["schemas"]["Cite"][];
        };
        ProcedureRow: {
            id: string;
            title_en?: string;
            region: {
                id: string;
                title: string;
            };
            version: string;
            hash: string;
            kind: string;
            steps: number;
            terms: number;
            cites: number;
            mayFile: boolean;
            title: string;
        };
        Procedures: {
            rows: components["schemas"]["ProcedureRow"][];
        };
        Proposal: {
            clock: string;
            step?: string;
            act: "suspend" | "resume" | "restart" | "extend" | "correct" | "revoke";
            by: components["schemas"]["By"];
            at: string;
            on: string;
            reason: string;
            document?: string;
            grounds?: components["schemas"]["Ground"];
            amount?: string;
            of?: number;
            anchor?: string;
            is?: string;
            from?: string;
            to?: string;
            sentence_zh: string;
            sentence_en: string;
        };
        ReadNotices: {
            ids: number[];
        };
        Reading: string[];
        Reassign: {
            tasks: {
                task: string;
                version: number;
            }[];
            to: string;
            reason: string;
        };
        Reassigned: {
            rows: {
                task: string;
                done: boolean;
                number?: string;
                code?: string;
                sentence_zh?: string;
                sentence_en?: string;
            }[];
        };
        Receipt: {
            commandId: string;
            step: string;
            amount: string;
            day: string;
            reference: string;
        };
        Release: {
            version: number;
            reason: string;
        };
        Resolve: {
            commandId: string;
            version: number;
            choice: string;
            facts: components["schemas"]["Facts"];
            reason: string;
            as?: string;
        };
        Returned: {
            commandId: string;
            step: string;
            reason: string;
        };
        Right: "file" | "act" | "supervise" | "read-definitions" | "pay" | "rehearse" | "calendar";
        Served: {
            commandId: string;
            step: string;
            way: string;
            day: string;
        };
        SignIn: {
            account: string;
            password: string;
        };
        StartForm: {
            procedure: {
                id: string;
                version: string;
                title: string;
            };
            step: string;
            form: components["schemas"]["Form"];
            papers: components["schemas"]["Paper"][];
            values: components["schemas"]["Facts"];
            cites: components["schemas"]["Cite"][];
            reading?: components["schemas"]["Reading"];
            foot_zh: string;
            foot_en: string;
            refusal?: {
                code: string;
                sentence_zh: string;
                sentence_en: string;
            };
        };
        StartFormQuery: {
            facts?: components["schemas"]["Facts"];
        };
        StepMark: {
            step: string;
            state: "done" | "now" | "paused" | "skipped" | "coming";
            result?: string;
            together?: string[];
        };
        StripDay: {
            date: string;
            weekday: number;
            working: boolean;
            holiday?: string;
            makeup: boolean;
            n?: number;
            paused: boolean;
            marks: ("start" | "stop" | "resume" | "today" | "due" | "met")[];
        };
        TaskPage: {
            row: components["schemas"]["InboxRow"];
            status: string;
            does?: string;
            role: string;
            cites: components["schemas"]["Cite"][];
            reading?: components["schemas"]["Reading"];
            facts: {
                word: string;
                title_en?: string;
                type: string;
                value: unknown;
            }[];
            values: components["schemas"]["Facts"];
            draft?: {
                savedAt: string;
                result?: string;
                reason?: string;
                missing?: string[];
            };
            form: components["schemas"]["Form"];
            papers: components["schemas"]["Paper"][];
            buttons: components["schemas"]["Button"][];
            received?: {
                at: string;
                refused: boolean;
                sentence_zh: string;
                sentence_en: string;
            };
            mayAct: boolean;
            mayNot?: {
                code: string;
                sentence_zh: string;
                sentence_en: string;
            };
            candidates: {
                person: components["schemas"]["Person"];
                unit: string;
                post?: string;
            }[];
            proposal?: components["schemas"]["Proposal"];
            incident?: components["schemas"]["Incident"];
        };
        TimelineEntry: {
            seq: number;
            at: string;
            kind: string;
            step?: string;
            line?: string;
            result?: string;
            by?: components["schemas"]["By"];
            reason?: string;
            papers: string[];
            detail: {
                [key: string]: string;
            };
            cites: components["schemas"]["Cite"][];
            sentence_zh: string;
            sentence_en: string;
            hash: string;
        };
        View: "mine" | "pool" | "today" | "overdue" | "waiting" | "done";
        Withdraw: {
            commandId: string;
            reason: string;
        };
        Words: {
            words: {
                [key: string]: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description 登录 Sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退出 Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 我是谁 Who am I */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageChoice"];
            };
        };
        responses: {
            /** @description 换语言 Choose the language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inbox: {
        parameters: {
            query: {
                view: components["schemas"]["View"];
                procedure?: string;
                step?: string;
                page?: number;
            };
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 收件箱，先法定后承诺 The inbox, legal limits first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchInbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxSearch"];
            };
        };
        responses: {
            /** @description 在收件箱里查找 Search the inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 领取下一件 Take the next piece of work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Next"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 待阅的催办督办 Alerts that have reached me and are not read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            /** @description 已阅 Mark alerts as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办件 A task with its form, papers and buttons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description 领取 Take a task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRow"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description 退回公共池 Give a task back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRow"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description 暂存 Keep a draft; answers the form as it now stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Complete"];
            };
        };
        responses: {
            /** @description 提交 Submit a task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassignTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassign"];
            };
        };
        responses: {
            /** @description 改派 Reassign tasks, with a result for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reassigned"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolve"];
            };
        };
        responses: {
            /** @description 处理异常 Answer an incident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查办件 Cases of my regions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCase"];
            };
        };
        responses: {
            /** @description 立案 File a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasesSearch"];
            };
        };
        responses: {
            /** @description 查找办件 Search cases by number, name or the end of an identity number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一件的全部 A case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 为什么是这天 Why each limit ends on its day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadlines"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description 撤回 Withdraw, on behalf of the applicant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveMoney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Receipt"];
            };
        };
        responses: {
            /** @description 到账 Book money that came in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Served"];
            };
        };
        responses: {
            /** @description 送达 Proof of service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letterReturned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Returned"];
            };
        };
        responses: {
            /** @description 退回件 A letter came back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAct"];
            };
        };
        responses: {
            /** @description 改动时限 Suspend, resume, extend, restart or correct a term, or revoke an earlier entry; proposed where another must approve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockTrial"];
            };
        };
        responses: {
            /** @description 改动时限以前先看 What a decision on a term would move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockPreview"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    paymentOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: "live" | "rehearsal";
                payment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentOutcome"];
            };
        };
        responses: {
            /** @description 付款结果 The bank has paid, or has not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    procedures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 规程目录 Procedures in force in my regions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedures"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    procedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 生效全文 The effective text with the origin of each line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePage"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartFormQuery"];
            };
        };
        responses: {
            /** @description 立案表 The start form, for the words given so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartForm"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 英文译名 The English of the definitions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Words"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overdue: {
        parameters: {
            query?: {
                state?: "stuck" | "overdue" | "soon" | "all";
                region?: string;
                procedure?: string;
                page?: number;
            };
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 逾期与临期 What is late and what will be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overdue"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dueDays: {
        parameters: {
            query?: {
                region?: string;
            };
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 往后十四个工作日各到期多少 What is due on each of the next working days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDays"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people: {
        parameters: {
            query?: {
                unit?: string;
                task?: string;
            };
            header?: never;
            path: {
                realm: "live" | "rehearsal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 人员与负荷 People and their load */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 日历包及其变更 Calendar packs and their changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendars"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCalendar"];
            };
        };
        responses: {
            /** @description 提出日历变更，开始预览 Ask for a change of calendar; its preview begins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarChange: {
        parameters: {
            query?: {
                phase?: "preview" | "apply";
                filter?: "all" | "late" | "firm" | "kept" | "stands" | "refused";
                page?: number;
            };
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 哪些件的哪些期限会变 Which limits of which cases move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChangePage"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 重新预览 Preview anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 第二人批准，分批生效 A second person approves; running cases follow in batches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropCalendar"];
            };
        };
        responses: {
            /** @description 撤销变更 Give a change up before it is approved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRehearsal"];
            };
        };
        responses: {
            /** @description 推演 Open a rehearsal case as of a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    advance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description 拨快 Move the clock of a rehearsal forward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description 拒绝，附一句说明 Refused, with a sentence */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
