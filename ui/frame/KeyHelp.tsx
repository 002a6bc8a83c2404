import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';
import { setSingleKeys, useSingleKeys } from './keys.ts';

const rows = [
  [['J', 'K', '↓', '↑'], 'updown'],
  [['Enter'], 'enter'],
  [['G'], 'g'],
  [['A'], 'a'],
  [['R'], 'r'],
  [['X'], 'x'],
  [['T'], 't'],
  [['1', '2', '3'], 'choose'],
  [['L'], 'law'],
  [['F8'], 'problem'],
  [['Ctrl+Enter'], 'submit'],
  [['Ctrl+Shift+Enter'], 'submitNext'],
  [['/'], 'slash'],
  [['Esc'], 'escape'],
] as const;

/** All keys, and the switch that turns the single ones off. */
export function KeyHelp({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation(['frame', 'inbox']);
  const single = useSingleKeys();
  return (
    <Modal open={open} onCancel={close} title={t('keysTitle')} footer={null} width={420} destroyOnHidden>
      <table className="keys">
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={does}>
              <td>
                {keys.map((key) => (
                  <Key key={key} name={key} />
                ))}
              </td>
              <th scope="row">{t(`inbox:keys.${does}`)}</th>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="keys-switch">
        <Switch checked={single} onChange={setSingleKeys} aria-label={t('keysSwitch')} size="small" /> {t('keysSwitch')}
      </p>
      <p className="quiet small">{t('keysSwitchHint')}</p>
    </Modal>
  );
}
