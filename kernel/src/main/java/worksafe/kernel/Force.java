package worksafe.kernel;

import java.util.Locale;

/**
 * How strong a text is that says something, the strongest first (立法法 Arts. 98–103). Any of them may remind or oblige;
 * what no more than a document says can never be held against anybody.
 */
public enum Force {
    /** 法律: by the National People's Congress or its standing committee. */
    LAW,
    /** 法规: by the State Council, or a local people's congress. */
    REGULATION,
    /** 规章: by a ministry or a local government, with an order's number. */
    RULE,
    /** 规范性文件: any other paper of an authority. */
    DOCUMENT;

    /** Whether that may rest on it. */
    public boolean founds(PolicyEffect effect) {
        return this != DOCUMENT || !effect.needsLaw();
    }

    /** The key of its name, for example {@code policy-force-law}. */
    public String code() {
        return "policy-force-" + name().toLowerCase(Locale.ROOT);
    }
}
