package worksafe.stack.sample;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** A flaw as real feeds have it, and how often the sample has it. A row has at most one flaw of a kind. */
public enum FeedFlaw {

    /** The code column holds a 15-digit registration number from before 2015. */
    OLD_15_DIGIT_NUMBER(Kind.LINE, 6),
    /** The code column holds a 13-digit registration number. */
    OLD_13_DIGIT_NUMBER(Kind.LINE, 4),
    /** The code column says that there is none. */
    CODE_ABSENT(Kind.LINE, 2),
    /** The last character of the code is not the one that the other seventeen demand. */
    WRONG_CHECK_CHARACTER(Kind.LINE, 5),
    /** Characters 3–8 of the code name a division that exists no more. */
    RETIRED_REGION_IN_CODE(Kind.LINE, 120),
    /** Characters 3–8 of the code name another place than the address. */
    FOREIGN_REGION_IN_CODE(Kind.LINE, 6),
    /** The code is in lower case. */
    LOWER_CASE_CODE(Kind.LINE, 3),
    /** The code has blanks around it or full-width characters in it. */
    SPACED_OR_FULL_WIDTH_CODE(Kind.LINE, 3),
    /** The same line stands in the file twice. */
    REPEATED_LINE(Kind.LINE, 5),
    /** The code of an earlier line, with another name. */
    REPEATED_CODE(Kind.LINE, 2),
    /** The line ends early. */
    TOO_FEW_COLUMNS(Kind.LINE, 1),
    /** A comma in a name was taken for the end of a column, and all that follows stands one column late. */
    SHIFTED_COLUMNS(Kind.LINE, 1),
    /** A day that no calendar has. */
    IMPOSSIBLE_DATE(Kind.LINE, 2),
    /** No name. */
    NAME_MISSING(Kind.LINE, 1),

    /** Type {@code N/A}, as on most lines of real feeds. */
    TYPE_MISSING(Kind.TYPE, 400),

    /** Capital {@code N/A}. */
    CAPITAL_MISSING(Kind.CAPITAL, 60),
    /** Thousands are set off by commas: {@code 1,913.2157(万元人民币)}. */
    CAPITAL_GROUPED(Kind.CAPITAL, 120),
    /** The currency stands at the end with 元 after it, or is not said at all. */
    CAPITAL_OTHER_SPELLING(Kind.CAPITAL, 60),
    /** In yuan instead of ten thousands. */
    CAPITAL_IN_YUAN(Kind.CAPITAL, 10),
    /** In another currency. */
    CAPITAL_FOREIGN(Kind.CAPITAL, 25),
    /** Something that is no amount. */
    CAPITAL_UNREADABLE(Kind.CAPITAL, 3),

    /** Legal representative {@code N/A}. */
    REPRESENTATIVE_MISSING(Kind.REPRESENTATIVE, 150),

    /** Address {@code N/A}. */
    ADDRESS_MISSING(Kind.PLACE, 4),
    /** District {@code N/A}. */
    DISTRICT_MISSING(Kind.PLACE, 6),
    /** The address begins with the town and does not name the county. */
    ADDRESS_WITHOUT_COUNTY(Kind.PLACE, 40),

    /** Half-width commas inside the scope, so that the field is quoted. */
    SCOPE_WITH_COMMAS(Kind.SCOPE, 60),
    /** Quotation marks inside the scope, doubled in the file. */
    SCOPE_WITH_QUOTES(Kind.SCOPE, 6),
    /** The scope is cut and ends in dots. */
    SCOPE_CUT(Kind.SCOPE, 20),

    /** Two names in one: 第一名称:… 第二名称:…. */
    TWO_NAMES(Kind.NAME, 4),
    /** Half-width brackets in the name where others write full-width ones. */
    NAME_WITH_HALF_WIDTH_BRACKETS(Kind.NAME, 10);

    enum Kind {
        LINE,
        TYPE,
        CAPITAL,
        REPRESENTATIVE,
        PLACE,
        SCOPE,
        NAME
    }

    private final Kind kind;
    private final int perMille;

    FeedFlaw(Kind kind, int perMille) {
        this.kind = kind;
        this.perMille = perMille;
    }

    Kind kind() {
        return kind;
    }

    /** How many of so many rows have it: its share, and at least three. */
    int among(int rows) {
        return Math.max(3, rows * perMille / 1000);
    }

    /** The row with this blemish; those that concern the code or the whole line are the feed's own business. */
    SampleFeedRow spoil(SampleFeedRow row, SeededChoice draws, PilotArea area) {
        return switch (this) {
            case OLD_15_DIGIT_NUMBER -> row.withCode(draws.oldNumber(area.code6()));
            case OLD_13_DIGIT_NUMBER -> row.withCode(area.code6() + draws.digits(7));
            case CODE_ABSENT -> row.withCode(draws.oneOf("无", "N/A", ""));
            case WRONG_CHECK_CHARACTER -> row.withCode(draws.withWrongCheckCharacter(row.code()));
            case LOWER_CASE_CODE -> row.withCode(row.code().toLowerCase(Locale.ROOT));
            case SPACED_OR_FULL_WIDTH_CODE ->
                row.withCode(draws.<UnaryOperator<String>>oneOf(code -> " " + code + "  ", FeedFlaw::fullWidth)
                        .apply(row.code()));
            case IMPOSSIBLE_DATE -> row.withRegistered(draws.oneOf("2017-02-30", "2009-13-01", "0000-00-00", "去年"));
            case NAME_MISSING -> row.withName("");
            case TYPE_MISSING -> row.withType("N/A");
            case CAPITAL_MISSING -> row.withCapital(draws.oneOf("N/A", "N/A", "-"));
            case CAPITAL_GROUPED ->
                row.withCapital(
                        "%,d%s(万元人民币)".formatted(draws.between(1_000, 90_000), draws.oneOf("", "", ".2157", ".0000")));
            case CAPITAL_OTHER_SPELLING ->
                row.withCapital(draws.between(1, 999)
                        + draws.oneOf("(万人民币元)", "万元人民币", "(万元)", "(万)", ".5000(万元人民币)", "万人民币元"));
            case CAPITAL_IN_YUAN -> row.withCapital(draws.between(100, 900_000) + draws.oneOf("人民币元", "元人民币"));
            case CAPITAL_FOREIGN ->
                row.withCapital(draws.between(5, 900) + draws.oneOf("(万美元)", "万美元", "(万欧元)", "(万港元)", "(万日元)"));
            case CAPITAL_UNREADABLE -> row.withCapital(draws.oneOf("实缴制", "详见章程", "TIEN-AN）"));
            case REPRESENTATIVE_MISSING -> row.withRepresentative("N/A");
            case ADDRESS_MISSING -> row.withAddress("N/A");
            case DISTRICT_MISSING -> row.withDistrict("N/A");
            case ADDRESS_WITHOUT_COUNTY -> row.withAddress(row.address().replace(area.inAddresses(), ""));
            case SCOPE_WITH_COMMAS -> row.withScope(row.scope().replace('、', ','));
            case SCOPE_WITH_QUOTES -> row.withScope("销售\"" + draws.oneOf("三来一补", "老字号", "A级") + "\"产品；" + row.scope());
            case SCOPE_CUT -> row.withScope(row.scope().substring(0, row.scope().length() / 2) + "...");
            case TWO_NAMES ->
                row.withName("第一名称:" + row.name() + " 第二名称:" + row.name().replace("有限公司", "经营部"));
            case NAME_WITH_HALF_WIDTH_BRACKETS -> row.withName(row.name() + "(" + area.shortName() + "分部)");
            case RETIRED_REGION_IN_CODE,
                    FOREIGN_REGION_IN_CODE,
                    REPEATED_LINE,
                    REPEATED_CODE,
                    TOO_FEW_COLUMNS,
                    SHIFTED_COLUMNS -> row;
        };
    }

    private static String fullWidth(String code) {
        var text = new StringBuilder();
        code.chars().forEach(c -> text.append((char) (c + 0xFEE0)));
        return text.toString();
    }
}
