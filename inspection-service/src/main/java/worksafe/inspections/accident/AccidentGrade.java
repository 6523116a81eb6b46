package worksafe.inspections.accident;

import java.util.Locale;

/** How grave an accident is (国令 493 Art. 3), the least first; any one of deaths, serious injuries and loss decides, by policy. */
public enum AccidentGrade {
    /** 一般事故. */
    GENERAL,
    /** 较大事故. */
    LARGER,
    /** 重大事故. */
    MAJOR,
    /** 特别重大事故. */
    EXCEPTIONAL;

    /** As codes of policies end. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
