package worksafe.registry.feed.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CapitalText;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.CreditCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegisteredCapital;
import worksafe.kernel.RegisteredCapital.Reading;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.kernel.Text;
import worksafe.platform.service.export.CellText;
import worksafe.registry.EnterpriseLimits;
import worksafe.registry.feed.reading.FeedRow.Capital;
import worksafe.registry.feed.reading.FeedRow.Identity;
import worksafe.registry.feed.reading.FeedRow.Scheme;

/**
 * Understands a line of the industry-commerce register, wherever it came from. Nothing is guessed: what cannot be read is
 * left out and flagged, what identifies nobody is held.
 */
public final class IndustryCommerceMapper {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Words of which an enterprise's type holds one, whatever the registry. */
    private static final Pattern TYPE = Pattern.compile("公司|企业|个体|个人|合伙|合作|独资|有限|集体|国有|全民|股份|外商|联营|机构|分支|办事处");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final FeedPlaces places;
    private final Remembered<String> ownership;
    private final Remembered<RegisteredCapital> capitals = new Remembered<>(CapitalText::parse);
    private final Function<RegionCode, Sector> sectors;
    private final LocalDate today;

    /**
     * @param sectors the kind of authority competent for an enterprise of which no industry is known
     * @param today a registration cannot lie after it
     */
    public IndustryCommerceMapper(
            FeedPlaces places, OwnershipRules ownership, Function<RegionCode, Sector> sectors, LocalDate today) {
        this.places = places;
        this.ownership = new Remembered<>(ownership::of);
        this.sectors = sectors;
        this.today = today;
    }

    /** What the ten columns, in the order of the header, say. */
    public FeedRow map(List<String> columns) {
        var flags = EnumSet.noneOf(RowFlag.class);
        var cells = Cells.of(columns, flags);
        var name = cells.text(0);
        if (name == null) {
            flags.add(RowFlag.NAME_MISSING);
        }
        var code = code(cells.said().get(1), columns.get(1).strip(), flags);
        var capital = capitals.of(cells.orEmpty(5));
        var placement = places.place(
                code == null ? null : code.sixDigits(), cells.orEmpty(7), cells.orEmpty(8), cells.orEmpty(9));
        flags.addAll(placement.flags());
        if (code == null) {
            // Without a code there is no second evidence; the line is held anyway.
            flags.remove(RowFlag.REGION_CODE_UNKNOWN);
        }
        if (!places.isProvince(cells.orEmpty(7))) {
            flags.add(RowFlag.PROVINCE_NOT_UNDERSTOOD);
        }
        var established = DateText.read(cells.orEmpty(2), today);
        if (established.flag() != null) {
            flags.add(established.flag());
        }
        cells.note(6, RowFlag.SCOPE_NOT_GIVEN, flags);
        cells.note(9, RowFlag.ADDRESS_NOT_GIVEN, flags);
        var shifted = shifted(cells, capital);
        if (shifted) {
            flags.add(RowFlag.COLUMNS_SHIFTED);
        } else {
            cells.note(3, RowFlag.TYPE_NOT_GIVEN, flags);
            cells.note(4, RowFlag.LEGAL_REPRESENTATIVE_NOT_GIVEN, flags);
            if (!cells.isLeftOut(5)) {
                flags.addAll(capitalFlags(capital.reading()));
            }
        }
        var type = shifted ? null : cells.text(3);
        return new FeedRow(
                code == null ? null : code.identity(),
                name == null ? "" : name,
                type,
                type == null ? OwnershipRules.UNKNOWN : ownership.of(type),
                shifted ? null : cells.text(4),
                shifted ? null : amount(capital),
                shifted ? null : cells.text(5),
                cells.text(6),
                established.day(),
                cells.text(9),
                placement.region(),
                placement.region() == null ? null : sectors.apply(placement.region()),
                flags,
                cells.fingerprint());
    }

    /** @param written the cell as it stood, without the blanks around it */
    private static @Nullable Code code(String text, String written, Set<RowFlag> flags) {
        if (text.isEmpty()) {
            flags.add(RowFlag.CODE_MISSING);
            return null;
        }
        var value = CreditCode.read(BLANKS.matcher(text).replaceAll(""));
        var code = switch (CreditCode.classify(value)) {
            case CREDIT_CODE -> new Code(new Identity(Scheme.CREDIT_CODE, value), value.substring(2, 8));
            case CHECK_MISMATCH -> {
                if (CertificateNumber.holdsResidentNumber(value)) {
                    // Somebody's identity number, which nobody's word makes the code of an enterprise.
                    flags.add(RowFlag.CODE_NOT_UNDERSTOOD);
                    yield null;
                }
                flags.add(RowFlag.CHECK_CHARACTER_MISMATCH);
                yield new Code(new Identity(Scheme.CREDIT_CODE, value), value.substring(2, 8));
            }
            case OLD_REGISTRATION_NUMBER -> {
                flags.add(RowFlag.OLD_REGISTRATION_NUMBER);
                yield new Code(new Identity(Scheme.REGISTRATION_NUMBER, value), value.substring(0, 6));
            }
            case OLD_NUMBER_CHECK_MISMATCH -> {
                flags.add(RowFlag.REGISTRATION_NUMBER_CHECK_MISMATCH);
                yield null;
            }
            case TURNED_INTO_NUMBER -> {
                flags.add(RowFlag.CODE_TURNED_INTO_NUMBER);
                yield null;
            }
            case UNKNOWN -> {
                flags.add(RowFlag.CODE_NOT_UNDERSTOOD);
                yield null;
            }
        };
        if (code != null && !value.equals(written)) {
            flags.add(RowFlag.CODE_NORMALISED);
        }
        return code;
    }

    /**
     * Foreign names with commas or blanks push their tails into the columns behind. A capital that cannot be read proves
     * nothing; beside it, a capital in another column does, or a foreign name where the type should stand.
     */
    private static boolean shifted(Cells cells, RegisteredCapital capital) {
        return capital.reading() == Reading.UNREADABLE
                && (isCapital(cells.orEmpty(3))
                        || isCapital(cells.orEmpty(4))
                        || isCapital(cells.orEmpty(7))
                        || LATIN.matcher(cells.orEmpty(3)).find()
                                && !TYPE.matcher(cells.orEmpty(3)).find());
    }

    private static boolean isCapital(String text) {
        return CapitalText.parse(text).amount().isPresent();
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

    /** A code with its six digits of place. */
    private record Code(Identity identity, String sixDigits) {}

    /**
     * The columns of one line, each on one line, without blanks around and without what nobody sees.
     *
     * @param said what each column says, empty where it says that there is nothing
     * @param leftOut whether it is longer than the register takes
     */
    private record Cells(List<String> said, List<Boolean> leftOut) {

        private static final List<Integer> LONGEST = List.of(
                EnterpriseLimits.NAME,
                50,
                50,
                EnterpriseLimits.TYPE,
                EnterpriseLimits.LEGAL_REPRESENTATIVE,
                EnterpriseLimits.CAPITAL_TEXT,
                EnterpriseLimits.BUSINESS_SCOPE,
                50,
                50,
                EnterpriseLimits.ADDRESS);

        /** Raised when texts are read otherwise, so that the lines of the next feed are compared anew. */
        private static final byte READING = 2;

        private static final Pattern LINE_END = Pattern.compile("[\\r\\n]");

        static Cells of(List<String> columns, Set<RowFlag> flags) {
            var said = new ArrayList<String>();
            var leftOut = new ArrayList<Boolean>();
            for (int i = 0; i < columns.size(); i++) {
                var written = Text.nfc(columns.get(i)).strip();
                var plain = Text.visible(CellText.withoutMarks(written)).strip();
                var clean = Text.withoutControls(written).strip();
                if (clean.length() < written.length()) {
                    flags.add(RowFlag.CONTROL_CHARACTER_REMOVED);
                }
                // What was done to a code has a flag of its own.
                if (i != 1
                        && (!plain.equals(clean)
                                || i == 0 && LINE_END.matcher(plain).find())) {
                    flags.add(RowFlag.TEXT_TIDIED);
                }
                var text = hasBlanks(plain) ? BLANKS.matcher(plain).replaceAll(" ") : plain;
                said.add(Text.saysNothing(text) ? "" : text);
                leftOut.add(text.codePointCount(0, text.length()) > LONGEST.get(i));
            }
            if (leftOut.getFirst()) {
                flags.add(RowFlag.FIELD_TOO_LONG);
            }
            if (leftOut.subList(3, leftOut.size()).contains(true)) {
                flags.add(RowFlag.CELL_LEFT_OUT);
            }
            return new Cells(said, leftOut);
        }

        /** Whether the cell may hold something that {@link #BLANKS} finds; most hold nothing, and looking is cheaper. */
        private static boolean hasBlanks(String cell) {
            for (int i = 0; i < cell.length(); i++) {
                if (cell.charAt(i) <= ' ') {
                    return true;
                }
            }
            return false;
        }

        /** What the column says; absent when it says that there is nothing, or more than the register takes. */
        @Nullable
        String text(int column) {
            var text = orEmpty(column);
            return text.isEmpty() ? null : text;
        }

        String orEmpty(int column) {
            // A name that is too long stands in the report of what was rejected.
            return leftOut.get(column) && column > 0 ? "" : said.get(column);
        }

        boolean isLeftOut(int column) {
            return leftOut.get(column);
        }

        /** Flags a column that says nothing. */
        void note(int column, RowFlag absent, Set<RowFlag> flags) {
            if (said.get(column).isEmpty()) {
                flags.add(absent);
            }
        }

        String fingerprint() {
            var digest = Sha256.digest();
            digest.update(READING);
            for (var text : said) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Sha256.hex(digest);
        }
    }
}
