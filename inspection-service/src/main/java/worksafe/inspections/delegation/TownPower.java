package worksafe.inspections.delegation;

import java.util.Arrays;
import java.util.Locale;

/** The powers that the documents name; what else a place delegates bears a code of its own. */
public enum TownPower {
    /** 安全生产检查权. */
    INSPECTION,
    /** 事故隐患紧急处置权. */
    URGENT_DISPOSAL,
    /** 违法行为责令整改权. */
    RECTIFICATION_ORDER,
    /** 简易程序行政处罚权. */
    SIMPLE_PENALTY;

    /** The word of all other powers in the policy book. */
    static final String OTHER = "other";

    /** As the policy book writes the power of that code. */
    static String word(String code) {
        return isNamed(code) ? code.toLowerCase(Locale.ROOT).replace('_', '-') : OTHER;
    }

    /** Whether a document names it, so that it needs no words of its own. */
    static boolean isNamed(String code) {
        return Arrays.stream(values()).anyMatch(power -> power.name().equals(code));
    }
}
