package worksafe.platform.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts in which is printed: those that the operator adds ({@code worksafe.papers.fonts}, TrueType files, asked first), and Noto
 * Serif SC, which ships and has the characters of the 通用规范汉字表. They are read when something is printed for the first time.
 */
@ApplicationScoped
public class PrintFonts {

    private static final String SHIPPED = "fonts/NotoSerifSC-Regular.ttf";

    private final List<Path> added;
    private @Nullable List<BaseFont> fonts;

    public PrintFonts(@ConfigProperty(name = "worksafe.papers.fonts") Optional<List<Path>> added) {
        this.added = added.orElse(List.of());
        for (var file : this.added) {
            if (!Files.isReadable(file)) {
                throw new IllegalStateException("worksafe.papers.fonts: no such file: " + file);
            }
        }
    }

    /** The first characters of a text that cannot be printed, with their numbers; empty where all can. */
    public String unprintable(String text) {
        return text.codePoints()
                .filter(character -> character != '\n' && of(character) == null)
                .distinct()
                .limit(5)
                .mapToObj(character -> Character.toString(character) + " (U+%04X)".formatted(character))
                .collect(Collectors.joining(" "));
    }

    /** A text in such a size, each character in the first font that has it. */
    Phrase phrase(String text, float size, int style) {
        var phrase = new Phrase();
        var run = new StringBuilder();
        BaseFont current = null;
        for (var character : text.codePoints().toArray()) {
            var font = character == '\n' ? current : of(character);
            if (font != null && font != current && !run.isEmpty()) {
                phrase.add(chunk(run, current, size, style));
            }
            current = font == null ? current : font;
            run.appendCodePoint(character);
        }
        if (!run.isEmpty()) {
            phrase.add(chunk(run, current, size, style));
        }
        return phrase;
    }

    /** The font that ships, for what has no text of its own. */
    Font shipped(float size) {
        return new Font(loaded().getLast(), size);
    }

    private Chunk chunk(StringBuilder run, @Nullable BaseFont font, float size, int style) {
        var chunk = new Chunk(run.toString(), new Font(font == null ? loaded().getLast() : font, size, style));
        run.setLength(0);
        return chunk.setSplitCharacter(LineBreaks.CHINESE);
    }

    private @Nullable BaseFont of(int character) {
        return loaded().stream()
                .filter(font -> font.charExists(character))
                .findFirst()
                .orElse(null);
    }

    private synchronized List<BaseFont> loaded() {
        if (fonts == null) {
            var read = new ArrayList<BaseFont>();
            try {
                for (var file : added) {
                    read.add(font(file.getFileName().toString(), Files.readAllBytes(file)));
                }
                read.add(font(SHIPPED, shippedFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fonts = List.copyOf(read);
        }
        return fonts;
    }

    private static byte[] shippedFile() throws IOException {
        try (var font = PrintFonts.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            return Objects.requireNonNull(font, SHIPPED).readAllBytes();
        }
    }

    private static BaseFont font(String name, byte[] bytes) throws IOException {
        var font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
        font.setSecureRandom(new AlwaysTheSame());
        return font;
    }

    /** The name of a subset begins with six letters by chance, which would make the same paper another file each time. */
    private static final class AlwaysTheSame extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
