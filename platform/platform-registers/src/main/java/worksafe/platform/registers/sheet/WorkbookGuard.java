package worksafe.platform.registers.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * Looks through a workbook before anything of it is kept in memory, because a few kilobytes can be made to unpack into
 * gigabytes: all parts together, the table of texts, and every single tag, text, row and cell are bounded.
 */
final class WorkbookGuard {

    /** Of every part but the sheets, the table of texts among them: they are in memory as a whole. */
    private static final long MOST_IN_MEMORY = 32L << 20;

    /** Of a picture and the like. */
    private static final long MOST_OF_OTHERS = 16L << 20;

    /** Between one tag and the next; a cell holds 32,767 characters. */
    private static final int LONGEST_RUN = 1 << 18;

    /** Of one row, or of one text of the table. */
    private static final int MOST_CHARACTERS = 1 << 22;

    private static final int MOST_CELLS = 16_384;
    private static final int MOST_PARTS = 2_000;

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private WorkbookGuard() {}

    /**
     * Looks.
     *
     * @param most bytes of all parts, unpacked
     * @throws IOException when it is no workbook, or one that nobody's spreadsheet has written
     * @throws RequestProblem 413 when it unpacks to more than that
     */
    static void look(SeekableByteChannel file, long most) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            var left = most;
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new IOException("a workbook of " + parts.size() + " parts");
            }
            for (var part : parts) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                var markup = name.endsWith(".xml") || name.endsWith(".rels");
                var limit = Math.min(left, markup ? MOST_IN_MEMORY : MOST_OF_OTHERS);
                try (var bytes = new Bounded(zip.getInputStream(part), limit, markup)) {
                    if (markup) {
                        look(bytes, left);
                    }
                    bytes.readAll();
                    left -= bytes.read;
                }
            }
        } catch (RequestProblem tooLarge) {
            throw tooLarge;
        } catch (XMLStreamException | RuntimeException malformed) {
            // The parser wraps what it meets on its way into exceptions of its own.
            throw new IOException("the workbook has a part that is no XML", malformed);
        }
    }

    private static void look(Bounded part, long mostOfSheet) throws XMLStreamException, IOException {
        var xml = XML.createXMLStreamReader(part);
        var characters = 0;
        var cells = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "worksheet" -> part.most = mostOfSheet;
                        case "row", "si" -> {
                            characters = 0;
                            cells = 0;
                        }
                        case "c" -> {
                            cells++;
                            requireColumn(xml);
                        }
                        default -> {
                            // Bounded by the characters of its row.
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> characters += xml.getTextLength();
                default -> {
                    // Says nothing.
                }
            }
            if (characters > MOST_CHARACTERS || cells > MOST_CELLS) {
                throw new IOException("a row that no spreadsheet writes");
            }
        }
    }

    /** Columns end at XFD; a reader makes room for all before the one it meets. */
    private static void requireColumn(XMLStreamReader cell) throws IOException {
        var address = cell.getAttributeValue(null, "r");
        if (address != null && !address.matches("[A-Za-z]{1,3}[0-9]{1,7}")) {
            throw new IOException("a cell at no place of a sheet");
        }
    }

    /** Counts what is unpacked and how far apart tags are, and refuses what no spreadsheet writes: declarations, comments. */
    private static final class Bounded extends FilterInputStream {

        private final boolean markup;
        private long most;
        private long read;
        private int run;
        private int before;

        Bounded(InputStream bytes, long most, boolean markup) {
            super(bytes);
            this.most = most;
            this.markup = markup;
        }

        void readAll() throws IOException {
            var buffer = new byte[8_192];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var n = super.read(buffer, offset, length);
            for (int i = offset; markup && i < offset + n; i++) {
                count(buffer[i]);
            }
            read += Math.max(n, 0);
            if (read > most) {
                throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
            }
            return n;
        }

        private void count(byte next) throws IOException {
            run = next == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN || before == '<' && next == '!' || next == 0) {
                throw new IOException("markup that no spreadsheet writes");
            }
            before = next;
        }
    }
}
