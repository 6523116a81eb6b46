package worksafe.kernel;

import java.util.Locale;

/** How sure it is that a text says what a row of the policy book says, the surest first. */
public enum Certainty {
    /** Read in the text, or told alike by several. */
    CERTAIN,
    /** 待核: the text is known to say something of the kind, and a jurist has yet to read it. */
    TO_CHECK,
    /** 系统缺省值: no text gives a figure, this one is the system's own. */
    SYSTEM_DEFAULT;

    /** The key of its name, for example {@code policy-certainty-to-check}. */
    public String code() {
        return "policy-certainty-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
