package worksafe.registry.enterprise.value;

import java.util.regex.Pattern;
import worksafe.kernel.CreditCode;
import worksafe.kernel.InvalidValue;

/** What kind of code or number an identifier is. */
public enum IdentifierScheme {
    /** 统一社会信用代码, 18 characters. */
    CREDIT_CODE,
    /** 工商注册号 from before 2015: 13 or 15 digits. */
    REGISTRATION_NUMBER,
    /** Any other, such as the number of a farmers' cooperative that fits neither. */
    OTHER;

    private static final Pattern OTHER_FORM = Pattern.compile("[\\x21-\\x7e\\u4e00-\\u9fff]{1,50}");

    /** The scheme under which a code is looked up that is a number from before 2015 by its shape, or else a credit code. */
    public static IdentifierScheme of(String code) {
        return CreditCode.classify(code) == CreditCode.Shape.OLD_REGISTRATION_NUMBER
                ? REGISTRATION_NUMBER
                : CREDIT_CODE;
    }

    /**
     * The one spelling under which values of the scheme are compared.
     *
     * @throws InvalidValue when the text cannot be such a value; of a credit code and of 15
     *     digits the check character must be right, and what has the shape of either, right or spoiled, is no other
     */
    public String normalise(String text) {
        return switch (this) {
            case CREDIT_CODE -> CreditCode.of(text).value();
            case REGISTRATION_NUMBER -> {
                var value = CreditCode.read(text);
                yield switch (CreditCode.classify(value)) {
                    case OLD_REGISTRATION_NUMBER -> value;
                    case OLD_NUMBER_CHECK_MISMATCH -> throw new InvalidValue("registration-number-check-digit", value);
                    case CREDIT_CODE, CHECK_MISMATCH, TURNED_INTO_NUMBER, UNKNOWN ->
                        throw new InvalidValue("registration-number-shape", value);
                };
            }
            case OTHER -> {
                var value = CreditCode.normalise(text);
                if (!OTHER_FORM.matcher(value).matches()) {
                    throw new InvalidValue("identifier-shape");
                }
                // It would be known under two schemes, or stand in for the code that a spreadsheet spoiled.
                if (CreditCode.classify(CreditCode.read(value)) != CreditCode.Shape.UNKNOWN) {
                    throw new InvalidValue("identifier-of-other-scheme", value);
                }
                yield value;
            }
        };
    }
}
