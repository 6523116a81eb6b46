package worksafe.registry.feed.reading;

import static worksafe.registry.feed.reading.RowFlag.Weight.HOLDS;
import static worksafe.registry.feed.reading.RowFlag.Weight.NOTES;
import static worksafe.registry.feed.reading.RowFlag.Weight.REJECTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.registers.sheet.SheetRecord;

/**
 * What is remarkable about one data line of a feed. A flag stands beside the line's fate and explains it; its words are
 * in the message bundles under {@code row-flag.<kebab-case name>}.
 */
@Schema(name = "ImportRowFlag")
public enum RowFlag {
    /** The record has not the header's number of columns. */
    COLUMN_COUNT(REJECTS),
    /** A quote opened in this line and did not close within the longest record allowed. */
    QUOTE_NOT_CLOSED(REJECTS),
    /** Something follows a closing quote. */
    QUOTE_MISPLACED(REJECTS),
    RECORD_TOO_LONG(REJECTS),
    /** Some bytes are no characters of the file's encoding. */
    UNDECODABLE(REJECTS),
    /** NUL, which no text can carry. */
    CONTROL_CHARACTER(REJECTS),
    NAME_MISSING(REJECTS),
    /** The name is longer than the register takes. */
    FIELD_TOO_LONG(REJECTS),
    /** The place lies outside the submitter's scope. */
    OUTSIDE_SCOPE(REJECTS),
    /** The code belongs to an enterprise that the submitter cannot see: ask for its transfer. */
    REGISTERED_ELSEWHERE(REJECTS),

    CODE_MISSING(HOLDS),
    /** What stands in the code column is neither a credit code nor an old registration number. */
    CODE_NOT_UNDERSTOOD(HOLDS),
    /** A spreadsheet took the code for a number and its last digits are lost. */
    CODE_TURNED_INTO_NUMBER(HOLDS),
    /** The 15 digits have not the check digit of GS 15-2006: nobody's number, so it neither matches nor places. */
    REGISTRATION_NUMBER_CHECK_MISMATCH(HOLDS),
    /** Held until the registry vouches for the code. */
    CHECK_CHARACTER_MISMATCH(HOLDS),
    /** Neither code nor columns name a place. */
    REGION_UNKNOWN(HOLDS),
    /** An earlier line of the same file has the same code and says otherwise. */
    REPEATED_LINE_DIFFERS(HOLDS),
    /** The register says cancelled or revoked, and the feed brings something new. */
    ENTERPRISE_NOT_ACTIVE(HOLDS),
    /** The register has the code for an enterprise of another name, day, representative and address. */
    PERHAPS_ANOTHER_ENTERPRISE(HOLDS),
    /**
     * The register has no such code in force, and an enterprise that is otherwise the same or once bore it; or an earlier line
     * of the file is otherwise the same.
     */
    PERHAPS_SAME_ENTERPRISE(HOLDS),
    /** It says otherwise than a person did, whose word stands until a person takes the line. */
    CONFIRMED_FACT_DIFFERS(HOLDS),

    /** An equal line with the same code stands earlier in the file. */
    REPEATED_LINE(NOTES),
    OLD_REGISTRATION_NUMBER(NOTES),
    /** The code was written in lower case, full width, with blanks or invisible characters, or O and I for 0 and 1. */
    CODE_NORMALISED(NOTES),
    /** Control characters were removed. */
    CONTROL_CHARACTER_REMOVED(NOTES),
    /** Invisible characters, foreign blanks, marks of a spreadsheet, or line ends in the name were taken out. */
    TEXT_TIDIED(NOTES),
    /** A cell other than the name is longer than the register takes, and was left out. */
    CELL_LEFT_OUT(NOTES),
    /** The code's division is retired; its successor was taken. */
    RETIRED_REGION(NOTES),
    /** The code's digits of place name no division: a development zone, or an authority without one. */
    REGION_CODE_UNKNOWN(NOTES),
    /** The code names no county; the district column does. */
    REGION_FROM_DISTRICT(NOTES),
    /** Neither code nor district column name a county; the address does. */
    REGION_FROM_ADDRESS(NOTES),
    /** District column and address name different counties, so neither was believed. */
    REGION_EVIDENCE_CONFLICTS(NOTES),
    /** Known to the city only: it waits in the city's pool. */
    REGION_ONLY_CITY(NOTES),
    /** Known to the province only: it waits in the province's pool. */
    REGION_ONLY_PROVINCE(NOTES),
    REGION_DIFFERS_FROM_DISTRICT(NOTES),
    REGION_DIFFERS_FROM_ADDRESS(NOTES),
    /** The register has it elsewhere; the feed never moves an enterprise. */
    REGION_DIFFERS_FROM_REGISTER(NOTES),
    PROVINCE_DIFFERS(NOTES),
    PROVINCE_NOT_UNDERSTOOD(NOTES),
    /** Type, legal representative and capital stand in each other's columns and were not taken. */
    COLUMNS_SHIFTED(NOTES),
    CAPITAL_NOT_STATED(NOTES),
    CAPITAL_NOT_UNDERSTOOD(NOTES),
    /** A bare number: yuan or ten thousand yuan cannot be told apart. */
    CAPITAL_UNIT_MISSING(NOTES),
    CAPITAL_CURRENCY_ASSUMED(NOTES),
    TYPE_NOT_GIVEN(NOTES),
    DATE_NOT_UNDERSTOOD(NOTES),
    /** A bare number, read as the day that a spreadsheet counts so. */
    DATE_FROM_SERIAL(NOTES),
    /** A day that lies ahead, which no registration can; it was not taken. */
    DATE_IN_FUTURE(NOTES),
    LEGAL_REPRESENTATIVE_NOT_GIVEN(NOTES),
    ADDRESS_NOT_GIVEN(NOTES),
    SCOPE_NOT_GIVEN(NOTES);

    /** What a flag does to the fate of its line. */
    public enum Weight {
        REJECTS,
        HOLDS,
        NOTES
    }

    private final Weight weight;

    RowFlag(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** The flag of a line that is no record. */
    static RowFlag of(SheetRecord.Flaw flaw) {
        return switch (flaw) {
            case COLUMN_COUNT -> COLUMN_COUNT;
            case QUOTE_NOT_CLOSED -> QUOTE_NOT_CLOSED;
            case QUOTE_MISPLACED -> QUOTE_MISPLACED;
            case RECORD_TOO_LONG -> RECORD_TOO_LONG;
            case UNDECODABLE -> UNDECODABLE;
            case CONTROL_CHARACTER -> CONTROL_CHARACTER;
        };
    }

    /** The key of its words in the message bundles. */
    public String messageKey() {
        return "row-flag." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The flags that a column of an array of names holds. */
    public static Set<RowFlag> setIn(ResultSet row, int column) throws SQLException {
        var flags = EnumSet.noneOf(RowFlag.class);
        for (var name : (String[]) row.getArray(column).getArray()) {
            flags.add(valueOf(name));
        }
        return flags;
    }
}
