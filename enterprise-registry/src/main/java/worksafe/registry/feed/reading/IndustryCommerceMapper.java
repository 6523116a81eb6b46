package worksafe.registry.feed.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CapitalText;
import worksafe.kernel.CreditCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegisteredCapital;
import worksafe.kernel.RegisteredCapital.Reading;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.kernel.Text;
import worksafe.registry.feed.reading.FeedRow.Capital;
import worksafe.registry.feed.reading.FeedRow.Identity;
import worksafe.registry.feed.reading.FeedRow.Scheme;

/**
 * Understands a line of the industry-commerce register, wherever it came from. Nothing is guessed: what cannot be read is
 * left out and flagged, what identifies nobody is held.
 */
public final class IndustryCommerceMapper {

    private static final Set<String> NOTHING = Set.of("", "-", "--", "—", "/", "N/A", "NULL", "无", "暂无", "未知");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_CAPITAL = 100;
    private static final int LONGEST_SCOPE = 20_000;
    private static final int LONGEST_ADDRESS = 500;

    private final FeedPlaces places;
    private final OwnershipRules ownership;
    private final Function<RegionCode, Sector> sectors;
    private final LocalDate today;

    /**
     * @param sectors the kind of authority competent for an enterprise of which no industry is known
     * @param today a registration cannot lie after it
     */
    public IndustryCommerceMapper(
            FeedPlaces places, OwnershipRules ownership, Function<RegionCode, Sector> sectors, LocalDate today) {
        this.places = places;
        this.ownership = ownership;
        this.sectors = sectors;
        this.today = today;
    }

    /** What the ten columns, in the order of the header, say. */
    public FeedRow map(List<String> columns) {
        var cells = new Cells(columns);
        var flags = EnumSet.noneOf(RowFlag.class);
        var name = cells.text(0);
        if (name == null) {
            flags.add(RowFlag.NAME_MISSING);
        }
        var code = code(cells.raw(1), flags);
        var capital = CapitalText.parse(cells.raw(5));
        var placement = places.place(
                code == null ? null : code.sixDigits(), cells.orEmpty(7), cells.orEmpty(8), cells.orEmpty(9));
        flags.addAll(placement.flags());
        if (code == null) {
            // Without a code there is no second evidence; the line is held anyway.
            flags.remove(RowFlag.REGION_CODE_UNKNOWN);
        }
        var shifted = shifted(cells, capital);
        if (!places.isProvince(cells.orEmpty(7))) {
            flags.add(RowFlag.PROVINCE_NOT_UNDERSTOOD);
        }
        if (shifted) {
            flags.add(RowFlag.COLUMNS_SHIFTED);
        } else {
            flags.addAll(capitalFlags(capital.reading()));
        }
        var type = shifted ? null : cells.text(3);
        var person = shifted ? null : cells.text(4);
        var establishedOn = DateText.parse(cells.raw(2), today).orElse(null);
        note(flags, establishedOn, RowFlag.DATE_NOT_UNDERSTOOD);
        note(flags, cells.text(6), RowFlag.SCOPE_NOT_GIVEN);
        note(flags, cells.text(9), RowFlag.ADDRESS_NOT_GIVEN);
        if (!shifted) {
            note(flags, type, RowFlag.TYPE_NOT_GIVEN);
            note(flags, person, RowFlag.LEGAL_REPRESENTATIVE_NOT_GIVEN);
        }
        if (cells.anyTooLong()) {
            flags.add(RowFlag.FIELD_TOO_LONG);
        }
        return new FeedRow(
                code == null ? null : code.identity(),
                name == null ? "" : name,
                type,
                ownership.of(type),
                person,
                shifted ? null : amount(capital),
                shifted || capital.reading() == Reading.NOT_STATED ? null : cells.text(5),
                cells.text(6),
                establishedOn,
                cells.text(9),
                placement.region(),
                placement.region() == null ? null : sectors.apply(placement.region()),
                flags,
                cells.fingerprint());
    }

    private static @Nullable Code code(String raw, Set<RowFlag> flags) {
        var value = CreditCode.normalise(BLANKS.matcher(raw).replaceAll(""));
        if (NOTHING.contains(value)) {
            flags.add(RowFlag.CODE_MISSING);
            return null;
        }
        var code = switch (CreditCode.classify(value)) {
            case CREDIT_CODE -> new Code(new Identity(Scheme.CREDIT_CODE, value), value.substring(2, 8));
            case CHECK_MISMATCH -> {
                flags.add(RowFlag.CHECK_CHARACTER_MISMATCH);
                yield new Code(new Identity(Scheme.CREDIT_CODE, value), value.substring(2, 8));
            }
            case OLD_REGISTRATION_NUMBER -> {
                flags.add(RowFlag.OLD_REGISTRATION_NUMBER);
                yield new Code(new Identity(Scheme.REGISTRATION_NUMBER, value), value.substring(0, 6));
            }
            case UNKNOWN -> {
                flags.add(RowFlag.CODE_NOT_UNDERSTOOD);
                yield null;
            }
        };
        if (code != null && !value.equals(raw)) {
            flags.add(RowFlag.CODE_NORMALISED);
        }
        return code;
    }

    /**
     * Foreign names with commas or blanks push their tails into the columns behind: then the province column holds no
     * province and the capital column no capital.
     */
    private boolean shifted(Cells cells, RegisteredCapital capital) {
        return !places.isProvince(cells.orEmpty(7)) && capital.reading() == Reading.UNREADABLE;
    }

    private static Set<RowFlag> capitalFlags(Reading reading) {
        return switch (reading) {
            case STATED -> Set.of();
            case CURRENCY_ASSUMED -> Set.of(RowFlag.CAPITAL_CURRENCY_ASSUMED);
            case UNIT_MISSING -> Set.of(RowFlag.CAPITAL_UNIT_MISSING);
            case NOT_STATED -> Set.of(RowFlag.CAPITAL_NOT_STATED);
            case UNREADABLE -> Set.of(RowFlag.CAPITAL_NOT_UNDERSTOOD);
        };
    }

    private static @Nullable Capital amount(RegisteredCapital capital) {
        return capital.amount()
                .flatMap(money -> capital.currency().map(currency -> new Capital(money.fen(), currency)))
                .orElse(null);
    }

    private static void note(Set<RowFlag> flags, @Nullable Object value, RowFlag absent) {
        if (value == null) {
            flags.add(absent);
        }
    }

    /** A code with its six digits of place. */
    private record Code(Identity identity, String sixDigits) {}

    /** The columns of one line, each on one line and without blanks around. */
    private record Cells(List<String> columns) {

        private static final List<Integer> LONGEST = List.of(
                LONGEST_NAME,
                50,
                50,
                LONGEST_TYPE,
                LONGEST_PERSON,
                LONGEST_CAPITAL,
                LONGEST_SCOPE,
                50,
                50,
                LONGEST_ADDRESS);

        Cells(List<String> columns) {
            this.columns = columns.stream()
                    .map(cell -> BLANKS.matcher(Text.nfc(cell)).replaceAll(" ").strip())
                    .toList();
        }

        String raw(int column) {
            return columns.get(column);
        }

        /** What the column says; absent when it says that there is nothing. */
        @Nullable
        String text(int column) {
            var text = columns.get(column);
            return NOTHING.contains(Text.halfWidth(text).strip().toUpperCase(Locale.ROOT)) ? null : text;
        }

        String orEmpty(int column) {
            var text = text(column);
            return text == null ? "" : text;
        }

        boolean anyTooLong() {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).length() > LONGEST.get(i)) {
                    return true;
                }
            }
            return false;
        }

        String fingerprint() {
            var digest = Sha256.digest();
            for (int i = 0; i < columns.size(); i++) {
                digest.update(orEmpty(i).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Sha256.hex(digest);
        }
    }
}
