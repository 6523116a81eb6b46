package worksafe.kernel;

import java.util.Locale;

/** Every reason for which the kernel refuses a value; each has a message in both languages. */
enum Refusal {
    CREDIT_CODE_SHAPE,
    CREDIT_CODE_CHECK_CHARACTER,
    CREDIT_CODE_TURNED_INTO_NUMBER,
    REGION_CODE_SHAPE,
    REGION_CODE_SHORT_LENGTH,
    REGION_CODE_GAP,
    REGION_CODE_LEVEL,
    RESIDENT_ID_SHAPE,
    RESIDENT_ID_REGION,
    RESIDENT_ID_BIRTH_DATE,
    RESIDENT_ID_CHECK_DIGIT,
    PHONE_NUMBER_SHAPE,
    CERTIFICATE_NUMBER_SHAPE,
    MONEY_BELOW_FEN,
    MONEY_OUT_OF_RANGE,
    CALENDAR_DAY_TWICE,
    SUSPENSION_ORDER,
    LEGAL_PERIOD_LENGTH,
    LEGAL_PERIOD_SHAPE,
    LEGAL_PERIOD_HOURS,
    INDUSTRY_CODE_SHAPE,
    INDUSTRY_CODE_SECTION,
    POLICY_CODE_SHAPE,
    POLICY_VALIDITY_ORDER,
    POLICY_SOURCE_MISSING,
    POLICY_PARAMETER_KIND,
    POLICY_PARAMETER_MISSING,
    POLICY_PARAMETER_UNKNOWN,
    POLICY_PARAMETER_BOUNDS,
    POLICY_TRANSITION_OUTSIDE,
    POLICY_INDUSTRY_UNKNOWN,
    TEXT_CONTROL_CHARACTER,
    TEXT_LONE_SURROGATE;

    /** The kebab-case key under which the bundles explain this refusal. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    InvalidValue of(Object... arguments) {
        return new InvalidValue(code(), arguments);
    }
}
