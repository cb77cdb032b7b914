// Names of the events that the devtools page dispatches on the panel's window: only it is told whether the panel is shown.

export const SHOWN_EVENT = 'socketscope:shown'
export const HIDDEN_EVENT = 'socketscope:hidden'
