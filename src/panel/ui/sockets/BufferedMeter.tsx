// bufferedAmount against its peak, as a small bar.
import './BufferedMeter.css'

interface Props {
  readonly amount: number
  readonly peak: number
}

export const BufferedMeter = ({ amount, peak }: Props) => (
  <span class="buffered-meter" aria-hidden="true">
    <span style={{ width: `${peak > 0 ? Math.min(1, amount / peak) * 100 : 0}%` }} />
  </span>
)
