package worksafe.kernel;

import java.util.Locale;

/** Every reason for which the kernel refuses a value; each has a message in both languages. */
enum Refusal {
    CREDIT_CODE_SHAPE,
    CREDIT_CODE_CHECK_CHARACTER,
    REGION_CODE_SHAPE,
    REGION_CODE_SHORT_LENGTH,
    REGION_CODE_GAP,
    REGION_CODE_LEVEL,
    RESIDENT_ID_SHAPE,
    RESIDENT_ID_REGION,
    RESIDENT_ID_BIRTH_DATE,
    RESIDENT_ID_CHECK_DIGIT,
    PHONE_NUMBER_SHAPE,
    MONEY_BELOW_FEN,
    MONEY_OUT_OF_RANGE,
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
