package worksafe.platform.registers.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.platform.http.RequestProblem;

class WorkbookRowsTest {

    private static final long MOST = 32L << 20;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BEGIN = "<?xml version=\"1.0\"?><worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private interface Content {
        void write(Worksheet sheet);
    }

    private static byte[] workbook(Content content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            content.write(workbook.newWorksheet("一"));
        }
        return file.toByteArray();
    }

    /** A workbook with another part in the place of one. */
    private static byte[] with(String part, String text) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var whole = workbook(sheet -> sheet.value(0, 0, "甲"));
        try (var zip = ZipFile.builder().setByteArray(whole).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.put(part, text.getBytes(UTF_8));
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file.toByteArray();
    }

    private Map<Integer, List<String>> rows(byte[] file) throws IOException {
        var path = Files.write(folder.resolve("file.xlsx"), file);
        var rows = new LinkedHashMap<Integer, List<String>>();
        WorkbookRows.each(path, MOST, rows::put);
        var inMemory = new LinkedHashMap<Integer, List<String>>();
        WorkbookRows.each(file, MOST, inMemory::put);
        assertThat(inMemory).isEqualTo(rows);
        return rows;
    }

    @Test
    void cellsAreWhatTheReaderSees() throws IOException {
        assertThat(rows(workbook(sheet -> {
                    sheet.value(0, 0, "标题");
                    sheet.value(2, 0, "江阴厂");
                    sheet.value(2, 1, 913202815511687.0);
                    sheet.value(2, 2, LocalDate.of(1999, 4, 16));
                    sheet.style(2, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
                    sheet.value(2, 4, 0.5);
                    sheet.style(2, 4).format("[Red]0.00_);\"day\"0").set();
                    sheet.value(2, 5, true);
                })))
                .isEqualTo(Map.of(
                        1, List.of("标题"), 3, List.of("江阴厂", "913202815511687", "1999-04-16", "", "0.5", "true")));
    }

    @Test
    void whatIsNoWorkbookCannotBeRead() {
        for (var file : List.of(new byte[0], "PK\3\4 nothing".getBytes(UTF_8), new byte[10_000])) {
            assertThatThrownBy(() -> rows(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void bombsAreRefusedBeforeTheyAreInMemory() throws IOException {
        var blanks = with(SHEET, BEGIN + "<row r=\"1\"></row>".repeat(3_000_000) + END);
        assertThat(blanks.length).isLessThan(300_000);
        assertThatThrownBy(() -> rows(blanks)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> rows(with("xl/media/image1.png", " ".repeat(20 << 20))))
                .isInstanceOf(RequestProblem.class);
        var shared = "<si><t>" + "长".repeat(10_000) + "</t></si>";
        assertThatThrownBy(() -> rows(with("xl/sharedStrings.xml", "<sst>" + shared.repeat(3_000) + "</sst>")))
                .isInstanceOf(RequestProblem.class);
    }

    @Test
    void whatNoSpreadsheetWritesIsRefused() throws IOException {
        var cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>";
        for (var rows : List.of(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(1 << 19) + "</t></is></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
                        + ("<r><t>" + "x".repeat(1 << 17) + "</t></r>").repeat(40) + "</is></c></row>",
                "<row r=\"1\">" + cell.repeat(20_000) + "</row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>",
                "<row r=\"1\"><!-- < > --></row>",
                "<row r=\"2000000000\">" + cell + "</row>",
                "<row r=\"2\">" + cell + "</row><row r=\"1\">" + cell + "</row>")) {
            assertThatThrownBy(() -> rows(with(SHEET, BEGIN + rows + END)))
                    .as(rows.substring(0, 20))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> rows(with(
                        SHEET,
                        "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100) + "\">]>" + BEGIN + "<row r=\"1\"/>" + END)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void sharedTextIsCountedAsOftenAsItIsWritten() throws IOException {
        var text = "长".repeat(30_000);
        var path = Files.write(folder.resolve("shared.xlsx"), workbook(sheet -> {
            for (int row = 0; row < 2_000; row++) {
                sheet.value(row, 0, text);
            }
        }));

        assertThatThrownBy(() -> WorkbookRows.each(
                        path, MOST, (number, cells) -> assertThat(cells).hasSize(1)))
                .isInstanceOf(RequestProblem.class);
    }
}
