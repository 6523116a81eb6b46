package worksafe.platform.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;

/** Decides whether a file may be kept, and makes of it what is kept. */
public final class FileExaminer {

    /** The most points along a side: what a JPEG can say at all, and no row of a PNG needs more memory than it is worth. */
    private static final int LONGEST_SIDE = 65_535;

    private final Set<FileType> allowed;
    private final long mostPixels;

    /**
     * @param types the media types that are kept
     * @param mostPixels how many points a picture may have before it is decoded
     * @throws IllegalArgumentException for a type that cannot be told here
     */
    public FileExaminer(List<String> types, long mostPixels) {
        this.allowed = types.stream()
                .map(type -> FileType.of(type)
                        .orElseThrow(() -> new IllegalArgumentException("worksafe.files.types: unknown type " + type)))
                .collect(Collectors.toUnmodifiableSet());
        this.mostPixels = mostPixels;
    }

    /**
     * Examines a file. What came stays where it is.
     *
     * @param came the bytes as they came
     * @param name as the sender calls it
     * @param folder where what becomes of it may lie
     * @throws RuleViolation 422 for a file that is not kept here, which says why
     */
    public ExaminedFile examine(Path came, String name, Path folder) throws IOException {
        if (Files.size(came) == 0) {
            throw new RuleViolation(FileProblem.FILE_EMPTY);
        }
        var found = ContentTypes.of(came);
        var type = FileType.of(found)
                .filter(allowed::contains)
                .orElseThrow(() -> new RequestProblem(
                        FileProblem.FILE_TYPE_REFUSED,
                        Map.of("type", found, "allowed", mediaTypes()),
                        found,
                        String.join(", ", mediaTypes())));
        var ending = ending(name);
        if (ending != null && !type.hasEnding(ending)) {
            throw new RuleViolation(FileProblem.FILE_NAME_BELIES, name, type.mediaType());
        }
        if (HiddenContent.isIn(came, type)) {
            throw new RuleViolation(FileProblem.FILE_POLYGLOT, type.mediaType());
        }
        var called = ending == null ? name + "." + type.ending() : name;
        return type.isPicture() ? picture(came, called, type, folder) : whole(came, called, type, folder);
    }

    private List<String> mediaTypes() {
        return allowed.stream().map(FileType::mediaType).sorted().toList();
    }

    private static @Nullable String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1
                ? null
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static ExaminedFile whole(Path came, String name, FileType type, Path folder) throws IOException {
        var bytes = Files.createTempFile(folder, "kept-", ".part");
        try (var in = Files.newInputStream(came);
                var out = Files.newOutputStream(bytes)) {
            var unused = in.transferTo(out);
        }
        return new ExaminedFile(
                name, type.mediaType(), bytes, Files.size(bytes), sha256(bytes), null, null, null, null, null, null);
    }

    private ExaminedFile picture(Path came, String name, FileType type, Path folder) throws IOException {
        var bytes = Files.createTempFile(folder, "kept-", ".part");
        var small = Files.createTempFile(folder, "kept-", ".part");
        try {
            var said = PictureBytes.read(came, type);
            if (said.cost() > mostPixels || Math.max(said.width(), said.height()) > LONGEST_SIDE) {
                throw new RuleViolation(
                        FileProblem.FILE_TOO_MANY_PIXELS, said.width(), said.height(), mostPixels / 1_000_000);
            }
            var facts = PhotoFacts.of(said.exif());
            PictureBytes.write(came, type, bytes, facts.orientation());
            var hasThumbnail = Thumbnail.write(bytes, type, facts.orientation(), small);
            if (!hasThumbnail) {
                Files.delete(small);
            }
            var position = facts.position();
            return new ExaminedFile(
                    name,
                    type.mediaType(),
                    bytes,
                    Files.size(bytes),
                    sha256(bytes),
                    said.width(),
                    said.height(),
                    facts.takenAt(),
                    position == null ? null : position.latitude(),
                    position == null ? null : position.longitude(),
                    hasThumbnail ? small : null);
        } catch (IOException broken) {
            discard(bytes, small);
            throw new RuleViolation(FileProblem.FILE_UNREADABLE, type.mediaType());
        } catch (RuntimeException refused) {
            discard(bytes, small);
            throw refused;
        }
    }

    private static void discard(Path... files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** The digest of a file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var unused = in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }
}
