package worksafe.platform.registers.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.platform.registers.sheet.SheetRecord.Broken;
import worksafe.platform.registers.sheet.SheetRecord.Columns;
import worksafe.platform.registers.sheet.SheetRecord.Flaw;

class SheetReaderTest {

    private static final String HEADER = "甲,乙,丙\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static SheetLayout layout(SheetEncoding encoding) {
        return new SheetLayout(encoding, ',', 1, List.of("甲", "乙", "丙"), List.of(0, 1, 2));
    }

    private static List<SheetRecord> read(byte[] file, SheetEncoding encoding) {
        try {
            var reader = new SheetReader(new ByteArrayInputStream(file), layout(encoding));
            var records = new ArrayList<SheetRecord>();
            for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                records.add(record.get());
            }
            return records;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SheetRecord> read(String lines) {
        return read((HEADER + lines).getBytes(UTF_8), SheetEncoding.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static Columns columns(long line, String raw, String... values) {
        return new Columns(line, raw, List.of(values));
    }

    @Nested
    class WellFormedLines {

        @Test
        void lineEndsMayBeLfCrAndCrlf() {
            assertThat(read("1,2,3\r\n4,5,6\r7,8,9\n"))
                    .containsExactly(
                            columns(2, "1,2,3", "1", "2", "3"),
                            columns(3, "4,5,6", "4", "5", "6"),
                            columns(4, "7,8,9", "7", "8", "9"));
        }

        @Test
        void lastLineNeedsNoEnd() {
            assertThat(read("1,2,3")).containsExactly(columns(2, "1,2,3", "1", "2", "3"));
        }

        @Test
        void blankLinesAreNoDataLinesButCount() {
            assertThat(read("\n\n1,2,3\n\n")).containsExactly(columns(4, "1,2,3", "1", "2", "3"));
        }

        @Test
        void recordOfEmptyQuotesIsBlank() {
            assertThat(read("\"\",\"\",\"\"\n1,2,3\n\" \",,\n\"\n\",\"\",\"\"\n\"\"\"\",,\n"))
                    .containsExactly(columns(3, "1,2,3", "1", "2", "3"), columns(7, "\"\"\"\",,", "\"", "", ""));
        }

        @Test
        void quotesHoldCommasQuotesAndLineEnds() {
            assertThat(read("\"1,1\",\"2 \"\"zwei\"\"\",\"3\r\n3\"\n4,5,6\n"))
                    .containsExactly(
                            columns(2, "\"1,1\",\"2 \"\"zwei\"\"\",\"3\n3\"", "1,1", "2 \"zwei\"", "3\n3"),
                            columns(4, "4,5,6", "4", "5", "6"));
        }

        @Test
        void quoteWithinAnUnquotedColumnIsACharacter() {
            assertThat(read("5\" pipe,2,3\n")).containsExactly(columns(2, "5\" pipe,2,3", "5\" pipe", "2", "3"));
        }

        @Test
        void byteOrderMarkIsSkipped() {
            assertThat(read(
                            join(SheetEncoding.UTF_8.mark(), (HEADER + "一,二,三\n").getBytes(UTF_8)),
                            SheetEncoding.UTF_8))
                    .containsExactly(columns(2, "一,二,三", "一", "二", "三"));
        }

        @Test
        void gb18030IsReadWithItsLongestCharacters() {
            assertThat(read((HEADER + "龦㐀,𠀀,镕\n").getBytes(GB18030), SheetEncoding.GB18030))
                    .containsExactly(columns(2, "龦㐀,𠀀,镕", "龦㐀", "𠀀", "镕"));
        }

        @Test
        void whateverCsvWriterWritesIsReadBack() {
            var random = new Random(20_260_101);
            var alphabet = List.of("企", "业", "a", ",", "\"", "\n", " ", "1", "；", "𠀀", "'");
            var written = IntStream.range(0, 2_000)
                    .mapToObj(row -> IntStream.range(0, 3)
                            .mapToObj(column -> IntStream.range(0, random.nextInt(12))
                                    .mapToObj(i -> alphabet.get(random.nextInt(alphabet.size())))
                                    .reduce("x", String::concat))
                            .toList())
                    .toList();
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().build(text)) {
                written.forEach(csv::writeRecord);
            } catch (IOException e) {
                throw new AssertionError(e);
            }

            for (var encoding : SheetEncoding.values()) {
                assertThat(read((HEADER + text).getBytes(encoding.charset()), encoding))
                        .map(record -> ((Columns) record).values())
                        .isEqualTo(written);
            }
        }
    }

    @Nested
    class BrokenLines {

        @Test
        void wrongNumberOfColumnsCostsItsLineOnly() {
            assertThat(read("1,2\n1,2,3,4\n5,6,7\n"))
                    .containsExactly(
                            new Broken(2, "1,2", Flaw.COLUMN_COUNT),
                            new Broken(3, "1,2,3,4", Flaw.COLUMN_COUNT),
                            columns(4, "5,6,7", "5", "6", "7"));
        }

        @Test
        void quoteThatNeverClosesCostsTheLineWhereItOpened() {
            var following = IntStream.range(0, 200).mapToObj(i -> i + ",b,c\n").reduce("", String::concat);

            var records = read("1,\"2,3\n" + following);

            assertThat(records).hasSize(201);
            assertThat(records.getFirst()).isEqualTo(new Broken(2, "1,\"2,3", Flaw.QUOTE_NOT_CLOSED));
            assertThat(records.subList(1, 201)).allMatch(Columns.class::isInstance);
        }

        @Test
        void quoteThatNeverClosesBeforeTheEndCostsTheLineWhereItOpened() {
            assertThat(read("1,\"2,3\n4,5,6\n"))
                    .containsExactly(
                            new Broken(2, "1,\"2,3", Flaw.QUOTE_NOT_CLOSED), columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void quoteThatClosesAtALaterLinesOpeningQuoteCostsTheLineWhereItOpened() {
            assertThat(read("1,\"2,3\n4,\"5,5\",6\n7,8,9\n"))
                    .containsExactly(
                            new Broken(2, "1,\"2,3", Flaw.QUOTE_NOT_CLOSED),
                            columns(3, "4,\"5,5\",6", "4", "5,5", "6"),
                            columns(4, "7,8,9", "7", "8", "9"));
        }

        @Test
        void quoteThatClosesByAccidentBeforeACommaCostsTheLineWhereItOpened() {
            assertThat(read("1,2,\"3\n4,5,\"\n7,8,9\n"))
                    .as("a record of five columns is none of this file")
                    .containsExactly(
                            columns(2, "1,2,\"3\n4,5,\"", "1", "2", "3\n4,5,"), columns(4, "7,8,9", "7", "8", "9"));
            assertThat(read("1,\"2,3\n4,\",6\n7,8,9\n").getFirst())
                    .isEqualTo(columns(2, "1,\"2,3\n4,\",6", "1", "2,3\n4,", "6"));
            assertThat(read("1,\"2,3\n4,\",6,6\n7,8,9\n"))
                    .containsExactly(
                            new Broken(2, "1,\"2,3", Flaw.QUOTE_NOT_CLOSED),
                            new Broken(3, "4,\",6,6", Flaw.QUOTE_NOT_CLOSED),
                            columns(4, "7,8,9", "7", "8", "9"));
        }

        @Test
        void loneQuoteIsOneBrokenLine() {
            assertThat(read("\"\n1,2,3\n"))
                    .containsExactly(new Broken(2, "\"", Flaw.QUOTE_NOT_CLOSED), columns(3, "1,2,3", "1", "2", "3"));
        }

        @Test
        void somethingBehindAClosingQuoteCostsItsLine() {
            assertThat(read("\"1\"x,2,3\n4,5,6\n"))
                    .containsExactly(
                            new Broken(2, "\"1\"x,2,3", Flaw.QUOTE_MISPLACED), columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void undecodableBytesCostTheirLineAndAreShown() {
            var file = join(
                    (HEADER + "1,企").getBytes(UTF_8),
                    new byte[] {(byte) 0xFF, (byte) 0xE4, 0x41},
                    ",3\n4,5,6\n".getBytes(UTF_8));

            assertThat(read(file, SheetEncoding.UTF_8))
                    .containsExactly(
                            new Broken(2, "1,企\\xFF\\xE4A,3", Flaw.UNDECODABLE), columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void lineOfAnotherEncodingCostsItselfOnly() {
            var file = join(HEADER.getBytes(UTF_8), "一,二,三\n".getBytes(GB18030), "4,5,6\n".getBytes(UTF_8));

            var records = read(file, SheetEncoding.UTF_8);

            assertThat(records).hasSize(2);
            assertThat(((Broken) records.getFirst()).flaw()).isEqualTo(Flaw.UNDECODABLE);
            assertThat(records.getLast()).isEqualTo(columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void characterCutOffAtTheEndOfTheFileIsUndecodable() {
            var file = join((HEADER + "1,2,").getBytes(UTF_8), new byte[] {(byte) 0xE4, (byte) 0xBC});

            assertThat(read(file, SheetEncoding.UTF_8))
                    .containsExactly(new Broken(2, "1,2,\\xE4\\xBC", Flaw.UNDECODABLE));
        }

        @Test
        void nulCostsItsLineAndIsShown() {
            assertThat(read("1,2\0,3\n4,5,6\n"))
                    .containsExactly(
                            new Broken(2, "1,2\\x00,3", Flaw.CONTROL_CHARACTER), columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void longestRecordIsReadAndALongerOneCostsItsLine() {
            var longest = "1,2," + "三".repeat(SheetReader.LONGEST_RECORD - 4);

            assertThat(read(longest + "\n").getFirst()).isInstanceOf(Columns.class);
            var records = read(longest + "三\n4,5,6\n");
            assertThat(((Broken) records.getFirst()).flaw()).isEqualTo(Flaw.RECORD_TOO_LONG);
            assertThat(records.getFirst().raw()).hasSizeLessThan(3_000);
            assertThat(records.getLast()).isEqualTo(columns(3, "4,5,6", "4", "5", "6"));
        }

        @Test
        void endlessLineNeedsNoMemory() throws IOException {
            // 512 MiB without a line end, more than the tests' heap could hold as text.
            var endless = new InputStream() {
                private long left = 512L << 20;

                @Override
                public int read() {
                    return left-- > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    if (left <= 0) {
                        return -1;
                    }
                    java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                    left -= length;
                    return length;
                }
            };
            var reader = new SheetReader(
                    new java.io.SequenceInputStream(new ByteArrayInputStream(HEADER.getBytes(UTF_8)), endless),
                    layout(SheetEncoding.UTF_8));

            assertThat(reader.next().orElseThrow())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.RECORD_TOO_LONG));
            assertThat(reader.next()).isEmpty();
        }

        @Test
        void everyLineOfNoiseHasExactlyOneRecordAndReadingEnds() {
            var random = new Random(20_260_102);
            for (int file = 0; file < 300; file++) {
                var noise = new byte[random.nextInt(4_000)];
                for (int i = 0; i < noise.length; i++) {
                    // Rich in what is special.
                    noise[i] = (byte)
                            (random.nextInt(3) == 0 ? ",\"\n\r\0".charAt(random.nextInt(5)) : random.nextInt(256));
                }
                for (var encoding : SheetEncoding.values()) {
                    var records = read(join(HEADER.getBytes(encoding.charset()), noise), encoding);

                    assertThat(records).extracting(SheetRecord::line).isSorted().doesNotHaveDuplicates();
                    assertThat(records)
                            .allSatisfy(record -> assertThat(worksafe.kernel.Text.isClean(record.raw()))
                                    .as("what is kept can be stored")
                                    .isTrue());
                }
            }
        }
    }

    @Nested
    class OtherLayouts {

        /** 丙 stands first, 甲 and 乙 behind a column that nobody asks for; one more follows. */
        private static final SheetLayout LAYOUT =
                new SheetLayout(SheetEncoding.UTF_8, ';', 3, List.of("丙", "备注", "甲", "乙", "其他"), List.of(2, 3, 0));

        private List<SheetRecord> read(String file) {
            try {
                var reader = new SheetReader(new ByteArrayInputStream(file.getBytes(UTF_8)), LAYOUT);
                var records = new ArrayList<SheetRecord>();
                for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                    records.add(record.get());
                }
                return records;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private static final String HEAD = "标题\n\n丙;备注;甲;乙;其他\n";

        @Test
        void columnsAreFoundWhereverTheyStand() {
            assertThat(read(HEAD + "3;x;1,1;\"2;2\";y\n"))
                    .containsExactly(columns(4, "3;x;1,1;\"2;2\";y", "1,1", "2;2", "3"));
        }

        @Test
        void columnsThatNobodyAsksForMayBeMissingAndEmptyOnesMayFollow() {
            assertThat(read(HEAD + "3;x;1;2\n3;x;1;2;y;;; \n"))
                    .containsExactly(columns(4, "3;x;1;2", "1", "2", "3"), columns(5, "3;x;1;2;y;;; ", "1", "2", "3"));
            assertThat(read(HEAD + "3;x;1\n3;x;1;2;y;;z\n"))
                    .containsExactly(
                            new Broken(4, "3;x;1", Flaw.COLUMN_COUNT),
                            new Broken(5, "3;x;1;2;y;;z", Flaw.COLUMN_COUNT));
        }

        @Test
        void rowsWithoutAnythingAreNoDataLines() {
            assertThat(read(HEAD + ";;;;\n \u3000;\t\n3;x;1;2;y\n;;;;"))
                    .containsExactly(columns(6, "3;x;1;2;y", "1", "2", "3"));
        }

        @Test
        void apostropheThatAReportPutBeforeAFormulaIsTakenOffAgain() {
            assertThat(read(HEAD + "'=3;x;'1;'-2;y\n")).containsExactly(columns(4, "'=3;x;'1;'-2;y", "'1", "-2", "=3"));
        }
    }
}
