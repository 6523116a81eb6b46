package worksafe.platform.applications.panel;

/** What a panel's timeline tells. */
enum PanelStep {
    CONVENED,
    NAMED,
    RECUSAL_ASKED,
    RECUSAL_DECIDED,
    /** An expert had not signed in time, and need not go on. */
    RELEASED,
    SIGNED,
    CLOSED,
    DISSOLVED
}
