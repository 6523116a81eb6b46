package worksafe.registry.bureau.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.CreditCode;
import worksafe.kernel.DayText;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Text;
import worksafe.registry.bureau.record.RecordFlag.Weight;

/**
 * What a record says, understood by itself, before the register is asked.
 *
 * @param content each field in its one spelling: days as {@code 2026-03-02}, amounts in fen
 */
public record RecordReading(Map<String, String> content, List<RecordRemark> remarks) {

    private static final int LONGEST_TEXT = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])[,，](?=[0-9]{3})");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}(?:\\.0+)?");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)(元|万元|亿元)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?");

    public RecordReading {
        content = new LinkedHashMap<>(content);
        remarks = List.copyOf(remarks);
    }

    /** Whether a flag of this weight is among the remarks. */
    public boolean has(Weight weight) {
        return remarks.stream().anyMatch(remark -> remark.flag().weight() == weight);
    }

    /** Whether a cell holds the identity number of a resident, which may not be kept; a credit code may look like one. */
    public static boolean isPersonal(String cell) {
        return CertificateNumber.holdsResidentNumber(cell)
                && CreditCode.classify(CreditCode.read(cell)) != CreditCode.Shape.CREDIT_CODE;
    }

    /**
     * Reads.
     *
     * @param fields what the row says, by the names of fields
     */
    public static RecordReading of(RecordType type, Mapping mapping, Map<String, String> fields, LocalDate today) {
        var content = new LinkedHashMap<String, String>();
        var remarks = new ArrayList<RecordRemark>();
        for (var field : type.fields()) {
            var cell = Text.visible(Text.halfWidth(fields.getOrDefault(field.name(), "")))
                    .strip();
            if (cell.isEmpty()) {
                if (field.required()) {
                    remarks.add(new RecordRemark(RecordFlag.FIELD_MISSING, field.name()));
                }
                continue;
            }
            var read = read(field, mapping, cell);
            if (read.isEmpty()) {
                var flag = field.kind() == RecordField.FieldKind.CODE
                        ? RecordFlag.WORD_NOT_MAPPED
                        : RecordFlag.FIELD_NOT_UNDERSTOOD;
                remarks.add(new RecordRemark(flag, field.name()));
            } else if (liesAhead(field, read.get(), today)) {
                remarks.add(new RecordRemark(RecordFlag.DAY_IN_FUTURE, field.name()));
            } else {
                content.put(field.name(), read.get());
            }
        }
        return new RecordReading(content, remarks);
    }

    private static boolean liesAhead(RecordField field, String value, LocalDate today) {
        return switch (field.kind()) {
            case DAY -> LocalDate.parse(value).isAfter(today);
            case YEAR -> Integer.parseInt(value) > today.getYear();
            default -> false;
        };
    }

    private static Optional<String> read(RecordField field, Mapping mapping, String cell) {
        return switch (field.kind()) {
            case ENTERPRISE -> enterprise(cell);
            case TEXT ->
                Optional.of(BLANKS.matcher(cell).replaceAll(" ")).filter(text -> text.length() <= LONGEST_TEXT);
            case DAY -> day(cell).map(LocalDate::toString);
            case YEAR -> year(cell);
            case COUNT -> whole(cell).map(String::valueOf);
            case GRADE -> grade(cell);
            case YUAN -> fen(cell);
            case INDUSTRY -> industry(cell);
            case TRUTH -> truth(cell);
            case CODE -> mapping.code(field.name(), cell);
        };
    }

    private static Optional<String> enterprise(String cell) {
        var value = CreditCode.read(cell);
        return switch (CreditCode.classify(value)) {
            case CREDIT_CODE, CHECK_MISMATCH, OLD_REGISTRATION_NUMBER -> Optional.of(value);
            case OLD_NUMBER_CHECK_MISMATCH, TURNED_INTO_NUMBER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String cell) {
        return DayText.read(cell).map(DayText::day).filter(day -> !day.isBefore(EARLIEST));
    }

    private static Optional<String> year(String cell) {
        var year = YEAR.matcher(cell);
        return year.matches() ? Optional.of(year.group(1)) : day(cell).map(day -> String.valueOf(day.getYear()));
    }

    private static Optional<Integer> whole(String cell) {
        var plain = THOUSANDS.matcher(cell).replaceAll("");
        return WHOLE.matcher(plain).matches() ? Optional.of(new BigDecimal(plain).intValue()) : Optional.empty();
    }

    private static Optional<String> grade(String cell) {
        return Optional.of(GRADES.indexOf(cell) + 1)
                .filter(grade -> grade > 0)
                .or(() -> whole(cell.endsWith("级") ? cell.substring(0, cell.length() - 1) : cell))
                .filter(grade -> grade >= 1 && grade <= 10)
                .map(String::valueOf);
    }

    private static Optional<String> fen(String cell) {
        var amount = AMOUNT.matcher(THOUSANDS.matcher(cell).replaceAll(""));
        if (!amount.matches()) {
            return Optional.empty();
        }
        var unit = amount.group(2);
        var power = unit == null || unit.equals("元") ? 2 : unit.equals("万元") ? 6 : 10;
        return Optional.of(new BigDecimal(amount.group(1))
                .scaleByPowerOfTen(power)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static Optional<String> industry(String cell) {
        try {
            var code = Character.isDigit(cell.charAt(0)) ? IndustryCode.ofDigits(cell) : IndustryCode.of(cell);
            return Optional.of(code.value());
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "是", "true", "y", "1", "√" -> Optional.of("true");
            case "否", "false", "n", "0", "×" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
