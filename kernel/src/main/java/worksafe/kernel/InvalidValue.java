package worksafe.kernel;

import java.util.List;

/**
 * A value that cannot be what it claims to be, decidable from the value alone. Services answer it with 400 and the
 * pointer of the field; imports answer it with a rejected row.
 *
 * <p>The code (kebab-case, for example {@code credit-code-check-character}) names a message in the bundles {@code
 * messages/kernel_zh.properties} and {@code kernel_en.properties}; the arguments fill its places.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public InvalidValue(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the message that explains the refusal. */
    public String code() {
        return code;
    }

    /** What fills the places of the message, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
