package worksafe.platform.files.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its bytes; its name and what the sender says of it are not asked. */
final class ContentTypes {

    private static final String ZIP = "application/zip";
    private static final String OOXML = "application/x-tika-ooxml";
    private static final String CONTENTS = "[Content_Types].xml";
    private static final String MACROS = "application/vnd.ms-office.macro-enabled";
    private static final int LONGEST_CONTENTS = 1_048_576;

    /** What bears programs in a package, wherever its table of contents places them; in lower case. */
    private static final List<String> PROGRAMS = List.of("vbaproject", "vbadata", "activex/");

    private ContentTypes() {}

    /** The media type, without parameters; {@code application/octet-stream} where nothing is known. */
    static String of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var type = MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
            return type.equals(ZIP) || type.equals(OOXML) ? inside(file) : type;
        }
    }

    /**
     * What a package of Office is, as its own table of contents says; one with macros is none of ours, nor one whose table is
     * too long to be read.
     */
    private static String inside(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(CONTENTS);
            if (entry == null) {
                return ZIP;
            }
            if (zip.stream().anyMatch(ContentTypes::isProgram)) {
                return MACROS;
            }
            try (var in = zip.getInputStream(entry)) {
                var read = in.readNBytes(LONGEST_CONTENTS + 1);
                if (read.length > LONGEST_CONTENTS) {
                    return ZIP;
                }
                var contents = new String(read, StandardCharsets.UTF_8);
                var folded = contents.toLowerCase(Locale.ROOT);
                return folded.contains("vbaproject") || folded.contains("macroenabled") ? MACROS : main(contents);
            }
        } catch (IOException | RuntimeException broken) {
            return ZIP;
        }
    }

    private static boolean isProgram(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return PROGRAMS.stream().anyMatch(name::contains);
    }

    private static String main(String contents) {
        for (var type : new FileType[] {FileType.DOCX, FileType.XLSX, FileType.PPTX}) {
            if (contents.contains(type.mediaType() + ".main+xml")) {
                return type.mediaType();
            }
        }
        return ZIP;
    }
}
