package worksafe.inspections.srd.form;

import java.util.Locale;
import worksafe.kernel.InvalidValue;

/** Every reason for which a draw is refused; each has a message in both languages. */
public enum DrawRefusal {
    SUITE_UNKNOWN,
    DIGEST_SHAPE,
    NONCE_SHAPE,

    TEXT_EMPTY,
    TEXT_NOT_TRIMMED,
    TEXT_NOT_NFC,
    TEXT_TOO_LONG,

    POOL_EMPTY,
    POOL_TOO_HEAVY,
    WEIGHT_OUT_OF_RANGE,
    OBJECT_REPEATED,
    OBJECT_UNKNOWN,
    INSPECTOR_REPEATED,
    SKILL_REPEATED,
    SKILLS_TOO_MANY,
    CAP_OUT_OF_RANGE,
    RECUSAL_REPEATED,
    RECUSAL_OBJECT_UNKNOWN,
    RECUSAL_INSPECTOR_UNKNOWN,
    NEED_REPEATED,
    NEED_OBJECT_UNKNOWN,

    NUMBER_OUT_OF_RANGE,
    TEAM_SIZE_OUT_OF_RANGE,
    TEAM_LARGER_THAN_LIST,
    QUOTA_NEGATIVE,
    QUOTA_REPEATED,
    QUOTA_STRATUM_UNKNOWN,
    QUOTA_STRATUM_MISSING,
    QUOTA_TOO_LARGE,
    QUOTA_NOTHING,
    REASON_REPEATED,
    CONTRIBUTORS_TOO_FEW,
    CONTRIBUTOR_REPEATED,
    SYSTEM_CONTRIBUTOR_MISSING,

    LIST_CHANGED,
    NONCE_COUNT,
    NONCE_WRONG,
    NONCE_REPEATED,
    BEACON_NOT_AS_SEALED,
    ALREADY_DRAWN,
    CHAIN_AUTHORITY,
    CHAIN_NUMBER,
    CHAIN_PREVIOUS_SEAL,

    SUBSTITUTION_REASON,
    SUBSTITUTION_NOT_STANDING,
    SUBSTITUTION_NONE_LEFT,

    BUNDLE_FORM,
    BUNDLE_ORDER,
    BUNDLE_SEAL,
    BUNDLE_CONTRIBUTORS,
    BUNDLE_RESULT;

    /** The kebab-case key under which the bundles explain this refusal. */
    public String code() {
        return "draw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public InvalidValue of(Object... arguments) {
        return new InvalidValue(code(), arguments);
    }
}
