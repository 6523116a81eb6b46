package worksafe.registry.feed.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.feed.reading.FeedSource.INDUSTRY_COMMERCE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.platform.registers.sheet.HeaderSearch;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.platform.registers.sheet.SheetLayout;

class HeaderSearchTest {

    private static final List<String> WORDS = INDUSTRY_COMMERCE.header();
    private static final String REAL = String.join(",", WORDS);
    private static final List<Integer> IN_ORDER = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static HeaderSearch search(byte[]... parts) {
        var head = new ByteArrayOutputStream();
        for (var part : parts) {
            head.writeBytes(part);
        }
        return new HeaderSearch(INDUSTRY_COMMERCE.columns(), head.toByteArray(), false);
    }

    private static Optional<SheetLayout> found(String head) {
        return search(head.getBytes(UTF_8)).found();
    }

    private static SheetLayout layout(String head) {
        return found(head).orElseThrow(() -> new AssertionError("no header in " + head));
    }

    private static HeaderSearch.Difference difference(String head) {
        var search = search(head.getBytes(UTF_8));
        assertThat(search.found()).as(head).isEmpty();
        return search.difference();
    }

    @Nested
    class Encodings {

        private SheetEncoding encoding(byte[]... parts) {
            return search(parts).found().orElseThrow().encoding();
        }

        @Test
        void withoutAMarkItIsTheOneInWhichTheHeaderIsRight() {
            assertThat(encoding((REAL + "\r\n一").getBytes(UTF_8))).isEqualTo(SheetEncoding.UTF_8);
            assertThat(encoding((REAL + "\n一").getBytes(GB18030))).isEqualTo(SheetEncoding.GB18030);
        }

        @Test
        void markDecides() {
            assertThat(encoding(SheetEncoding.UTF_8.mark(), REAL.getBytes(UTF_8)))
                    .isEqualTo(SheetEncoding.UTF_8);
            assertThat(encoding("\uFEFF".getBytes(GB18030), (REAL + "\n一").getBytes(GB18030)))
                    .isEqualTo(SheetEncoding.GB18030);
            assertThat(encoding(("\uFEFF" + REAL + "\r\n一").getBytes(UTF_16LE))).isEqualTo(SheetEncoding.UTF_16LE);
            assertThat(encoding(("\uFEFF" + REAL + "\r\n一").getBytes(UTF_16BE))).isEqualTo(SheetEncoding.UTF_16BE);
            assertThat(encoding((REAL + "\n一").getBytes(Charset.forName("UTF-16"))))
                    .isEqualTo(SheetEncoding.UTF_16BE);
        }

        @Test
        void zerosTellUtf16WithoutAMark() {
            for (var head : List.of(REAL, REAL + "\r\n", "一一一一\r\n" + REAL + "\r\n一公司,91320281713256348X\r\n")) {
                assertThat(encoding(head.getBytes(UTF_16LE))).isEqualTo(SheetEncoding.UTF_16LE);
                assertThat(encoding(head.getBytes(UTF_16BE))).isEqualTo(SheetEncoding.UTF_16BE);
            }
            assertThat(encoding((REAL + "\n一\0\0").getBytes(UTF_8))).isEqualTo(SheetEncoding.UTF_8);
            assertThat(search("企业,代码\r\n1,2\r\n".getBytes(UTF_16LE))
                            .difference()
                            .firstLine())
                    .as("what cannot be a header is shown as it reads")
                    .isEqualTo("企业,代码");
        }

        @Test
        void bytesThatAreNoCharactersElsewhereDoNotMatter() {
            assertThat(encoding(new byte[] {'x', (byte) 0xFF, '\n'}, (REAL + "\n").getBytes(UTF_8)))
                    .isEqualTo(SheetEncoding.UTF_8);
        }
    }

    @Nested
    class Layouts {

        @Test
        void columnsAreSeparatedByCommasTabsAndSemicolons() {
            for (var delimiter : List.of(',', '\t', ';')) {
                var layout = layout(String.join(String.valueOf(delimiter), WORDS));

                assertThat(layout.delimiter()).isEqualTo(delimiter);
                assertThat(layout.places()).isEqualTo(IN_ORDER);
                assertThat(layout.headerEnd()).isEqualTo(1);
            }
        }

        @Test
        void separatorLineOfSpreadsheetsIsFollowed() {
            assertThat(layout("sep=;\r\n" + String.join(";", WORDS)))
                    .satisfies(layout -> assertThat(layout.delimiter()).isEqualTo(';'))
                    .satisfies(layout -> assertThat(layout.headerEnd()).isEqualTo(2));
            assertThat(layout("\"SEP=|\"\n" + String.join("|", WORDS)).delimiter())
                    .isEqualTo('|');
            assertThat(layout("sep=\t\n" + String.join("\t", WORDS)).delimiter())
                    .isEqualTo('\t');
        }

        @Test
        void titlesAndBlankLinesMayComeFirst() {
            assertThat(layout("江阴市企业登记数据,,,\n\n制表：某某,2026年1月\n" + REAL + "\n").headerEnd())
                    .isEqualTo(4);
            assertThat(found("\n".repeat(HeaderSearch.LINES - 1) + REAL)).isPresent();
            assertThat(found("\n".repeat(HeaderSearch.LINES) + REAL)).isEmpty();
        }

        @Test
        void otherColumnsMayStandBetweenAndEmptyOnesBehind() {
            var layout = layout("序号," + REAL + ",备注,联系电话,,,\n");

            assertThat(layout.header()).hasSize(13);
            assertThat(layout.places())
                    .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        }

        @Test
        void columnsMayComeInAnyOrder() {
            assertThat(layout(String.join(",", WORDS.reversed())).places()).isEqualTo(IN_ORDER.reversed());
        }

        @Test
        void columnsMayHaveTheirOtherNames() {
            assertThat(layout("名称,社会信用代码,成立日期,类型,法定代表人,注册资本,业务范围,省份,城市,住所").places())
                    .isEqualTo(IN_ORDER);
            assertThat(layout("单位名称,统一社会信用代码（注册号）,设立日期,公司类型,法定代表人(负责人),注册资本（金）,经营范围,省,所在城市,注册地址（住所）")
                            .places())
                    .isEqualTo(IN_ORDER);
        }

        @Test
        void properNameStandsBeforeTheOthers() {
            assertThat(layout(REAL + ",名称,成立日期,负责人").places()).isEqualTo(IN_ORDER);
        }

        @Test
        void quotesBlanksWidthAndMarksOfObligationDoNotMatter() {
            var decorated =
                    WORDS.stream().map(word -> "\" *" + word.charAt(0) + "\u3000" + word.substring(1) + "（必填）：\"");

            assertThat(layout(String.join(",", decorated.toList())).places()).isEqualTo(IN_ORDER);
        }

        @Test
        void headerMaySpanLines() {
            var layout = layout("标题\n" + REAL.replace("注册日期", "\"注册\n日期\"") + "\n");

            assertThat(layout.headerEnd()).isEqualTo(3);
            assertThat(layout.places()).isEqualTo(IN_ORDER);
        }
    }

    @Nested
    class Differences {

        @Test
        void wordThatDiffersIsNamed() {
            assertThat(difference("标题\n" + REAL.replace("地区", "区县") + "\n"))
                    .isEqualTo(new HeaderSearch.Difference("标题", 2, 10, List.of("地区"), List.of("区县"), List.of()));
        }

        @Test
        void columnsAreCountedAndThoseMissingNamed() {
            assertThat(difference("企业名称;统一社会信用代码;注册日期;手机\n"))
                    .isEqualTo(new HeaderSearch.Difference(
                            "企业名称;统一社会信用代码;注册日期;手机", 1, 4, WORDS.subList(3, 10), List.of("手机"), List.of()));
        }

        @Test
        void columnThatIsThereTwiceIsNamed() {
            assertThat(difference(REAL + ",企业名称\n").repeated()).containsExactly("企业名称");
            assertThat(difference(REAL.replace("法人代表", "负责人,法人")).repeated()).containsExactly("法人代表");
        }

        @Test
        void fileWithoutAnythingLikeAHeaderIsShownByItsFirstLine() {
            var difference = difference("\n{\"not\": \"csv\"}\n" + "x".repeat(100_000));

            assertThat(difference.firstLine()).isEqualTo("{\"not\": \"csv\"}");
            assertThat(difference.missing()).isEqualTo(WORDS);
            assertThat(difference("x".repeat(100_000)).firstLine()).hasSize(120);
            assertThat(search("第一行".getBytes(GB18030)).difference().firstLine()).isEqualTo("第一行");
            assertThat(search(new byte[] {0, (byte) 0xFF, 'a'}).difference().firstLine())
                    .isEqualTo("\\x00\\xFFa");
            assertThat(search(new byte[0]).difference().firstLine()).isEmpty();
        }

        @Test
        void nothingLessThanTheHeaderWillDo() {
            for (var other : List.of("", "企业名称", REAL.replace("地区", "区县"), "\"" + REAL, "\0")) {
                assertThat(found(other)).as(other).isEmpty();
            }
        }
    }
}
