package worksafe.kernel;

/** What a yearly notice makes of a day. */
public enum DayKind {
    /** A day off, be it a statutory holiday or a day moved to it. */
    OFF,
    /** A Saturday or Sunday on which work is made up (调休). */
    WORK
}
