package worksafe.acceptance.hostile;

/**
 * What came back over a connection of bytes.
 *
 * @param outcome the status, or {@code closed}, {@code silent} or {@code unreadable} where there is none
 */
record RawAnswer(String outcome, String body) {

    static final RawAnswer CLOSED = new RawAnswer("closed", "");
    static final RawAnswer SILENT = new RawAnswer("silent", "");
    static final RawAnswer UNREADABLE = new RawAnswer("unreadable", "");

    /** Whether somebody was told no: by a 4xx, or by closing before everything was read. */
    static boolean isRefusal(String outcome) {
        return outcome.startsWith("4") || outcome.equals(CLOSED.outcome());
    }

    /** Whether nothing more comes. */
    boolean isLast() {
        return !Character.isDigit(outcome.charAt(0)) || outcome.equals("101");
    }

    boolean isRefusal() {
        return isRefusal(outcome);
    }

    boolean isOk() {
        return outcome.startsWith("2");
    }

    boolean isOurFault() {
        return outcome.startsWith("5");
    }

    /** Of which hundred the status is; a refusal without words counts as its own. */
    char kind() {
        return isRefusal() ? '4' : outcome.charAt(0);
    }
}
