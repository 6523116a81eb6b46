package worksafe.platform.duties.personal;

import worksafe.platform.http.EnumSetting;

/** How personal values are sealed. Whichever is chosen, values of both are readable. */
enum SealAlgorithm {
    /** AES-256-GCM (NIST SP 800-38D), the configured key itself. */
    AES_GCM("v1"),

    /** SM4-GCM (GB/T 32907, GB/T 36624), a key of 128 bits derived from the configured one. */
    SM4_GCM("v2");

    private final String form;

    SealAlgorithm(String form) {
        this.form = form;
    }

    /** With what sealed values of it begin. */
    String form() {
        return form;
    }

    /** @throws IllegalArgumentException for a form that there is not */
    static SealAlgorithm ofForm(String form) {
        for (var algorithm : values()) {
            if (algorithm.form.equals(form)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("no form of a sealed value: " + form);
    }

    /** @throws IllegalStateException for a word of the configuration that is no algorithm */
    static SealAlgorithm ofSetting(String setting) {
        return EnumSetting.of(SealAlgorithm.class, "WORKSAFE_PERSONAL_DATA_ALGORITHM", setting);
    }
}
