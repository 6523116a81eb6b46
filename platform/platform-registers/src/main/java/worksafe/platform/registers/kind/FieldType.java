package worksafe.platform.registers.kind;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a field of an entry holds, and by which column it can be filtered. */
public enum FieldType {
    /** A line of text. */
    STRING("t"),
    /** Text of any length. */
    TEXT(null),
    /** A whole number. */
    INTEGER("n"),
    /** An amount in fen. */
    MONEY("n"),
    /** A day. */
    DATE("d"),
    /** A time of day, to the minute: {@code 08:30}. */
    TIME(null),
    /** Yes or no. */
    BOOLEAN("b"),
    /** One of the choices that the field names. */
    CHOICE("t"),
    /** A place, by its twelve digits. */
    REGION("t"),
    /** The unified social credit code of an organisation (GB 32100), in its one spelling. */
    CREDIT_CODE("t"),
    /** A telephone number; always personal. */
    PHONE("t"),
    /** The identity number of a resident; always personal. */
    RESIDENT_ID("t"),
    /** A file by its name and SHA-256; the file itself stays with whoever wrote the entry. */
    FILE(null),
    /** Rows of fields of their own. */
    LIST(null);

    private static final Set<FieldType> PERSONAL = Set.of(PHONE, RESIDENT_ID);

    private final @Nullable String slots;

    FieldType(@Nullable String slots) {
        this.slots = slots;
    }

    static FieldType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The letter of the columns that can hold it for filters: text, number, day or truth; absent for what has no such column. */
    public @Nullable String slots() {
        return slots;
    }

    boolean isPersonal() {
        return PERSONAL.contains(this);
    }
}
