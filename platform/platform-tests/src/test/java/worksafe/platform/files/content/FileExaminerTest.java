package worksafe.platform.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.http.DomainException;

class FileExaminerTest {

    private static final FileExaminer EXAMINER = new FileExaminer(
            List.of("image/jpeg", "image/png", "application/pdf", FileType.DOCX.mediaType(), "text/plain"), 1_000_000);

    @TempDir
    Path folder;

    private ExaminedFile examined(String name, byte[] bytes) throws IOException {
        var came = Files.write(folder.resolve("came"), bytes);
        return EXAMINER.examine(came, name, folder);
    }

    private void assertNothingIsLeft() {
        assertThat(folder.toFile().listFiles()).extracting(File::getName).containsExactly("came");
    }

    @Test
    void timeAndPositionOfPhotoAreDataAndNoLongerInItsBytes() throws IOException {
        try (var photo = examined("现场.jpg", Samples.photo())) {
            assertThat(photo.type()).isEqualTo("image/jpeg");
            assertThat(photo.takenAt()).isEqualTo(Instant.parse("2026-03-28T07:30:00Z"));
            assertThat(photo.latitude()).isEqualTo(31.5, Offset.offset(1e-9));
            assertThat(photo.longitude()).isEqualTo(120.25, Offset.offset(1e-9));
            assertThat(photo.width()).isEqualTo(800);
            assertThat(photo.height()).isEqualTo(600);
            var kept = Files.readAllBytes(photo.bytes());
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET, "2026:03:28");
            assertThat(photo.sha256()).isEqualTo(FileExaminer.sha256(photo.bytes()));
            var said = PictureBytes.read(photo.bytes(), FileType.JPEG);
            assertThat(PhotoFacts.of(said.exif())).isEqualTo(new PhotoFacts(6, null, null));
            assertThat(ImageIO.read(photo.bytes().toFile()).getWidth()).isEqualTo(800);
        }
        assertNothingIsLeft();
    }

    @Test
    void thumbnailStandsUpright() throws IOException {
        try (var photo = examined("p.jpg", Samples.photo())) {
            var small = ImageIO.read(photo.thumbnail().toFile());
            assertThat(small.getWidth()).isEqualTo(240);
            assertThat(small.getHeight()).isEqualTo(320);
            // Turned by a quarter to the right, what was on the left is above.
            assertThat(small.getRGB(120, 40) >> 16 & 0xff).isGreaterThan(200);
            assertThat(small.getRGB(120, 280) & 0xff).isGreaterThan(200);
        }
    }

    @Test
    void pictureWithoutFactsIsKeptWithoutThem() throws IOException {
        try (var picture = examined("plain", Samples.png(40, 20))) {
            assertThat(picture.name()).isEqualTo("plain.png");
            assertThat(picture.takenAt()).isNull();
            assertThat(picture.latitude()).isNull();
            assertThat(ImageIO.read(picture.thumbnail().toFile()).getWidth()).isEqualTo(40);
        }
    }

    @Test
    void whatFollowsPictureIsCutOff() throws IOException {
        try (var picture = examined("p.jpg", Samples.both(Samples.jpeg(50, 50), Samples.text("moving picture")))) {
            assertThat(Files.readAllBytes(picture.bytes())).endsWith((byte) 0xff, (byte) 0xd9);
        }
    }

    @Test
    void pictureThatComesClearByAndByIsKept() throws IOException {
        try (var picture = examined("p.jpg", Samples.progressive(500, 400))) {
            assertThat(ImageIO.read(picture.bytes().toFile()).getWidth()).isEqualTo(500);
        }
        try (var picture = examined("p.jpg", Samples.scannedOver(3))) {
            assertThat(picture.width()).isEqualTo(60);
        }
    }

    @Test
    void papersAreKeptAsTheyCame() throws IOException {
        for (var paper : List.of(Samples.pdf(), Samples.docx(), Samples.text("序号,名称\n1,灭火器\n"))) {
            try (var kept = examined("paper", paper)) {
                assertThat(kept.bytes()).hasBinaryContent(paper);
                assertThat(kept.thumbnail()).isNull();
            }
        }
    }

    static Stream<Arguments> refused() {
        var jpeg = Samples.jpeg(60, 60);
        var html = Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        var zip = Samples.zip("a.html", "x");
        return Stream.of(
                Arguments.of("empty", "a.txt", new byte[0], FileProblem.FILE_EMPTY),
                Arguments.of("page", "a.html", html, FileProblem.FILE_TYPE_REFUSED),
                Arguments.of("page called a picture", "a.jpg", html, FileProblem.FILE_TYPE_REFUSED),
                Arguments.of(
                        "drawing",
                        "a.svg",
                        Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        FileProblem.FILE_TYPE_REFUSED),
                Arguments.of("program", "a.pdf", Samples.text("MZ\u0090\0\3\0\0\0"), FileProblem.FILE_TYPE_REFUSED),
                Arguments.of("package", "a.zip", zip, FileProblem.FILE_TYPE_REFUSED),
                Arguments.of("package called a paper", "a.docx", zip, FileProblem.FILE_TYPE_REFUSED),
                Arguments.of(
                        "macros",
                        "a.docx",
                        Samples.zip("[Content_Types].xml", FileType.DOCX.mediaType() + ".main+xml vbaProject"),
                        FileProblem.FILE_TYPE_REFUSED),
                Arguments.of(
                        "macros behind a long table",
                        "a.docx",
                        Samples.zip(
                                "[Content_Types].xml",
                                FileType.DOCX.mediaType() + ".main+xml" + " ".repeat(1_048_576) + "vbaProject"),
                        FileProblem.FILE_TYPE_REFUSED),
                Arguments.of(
                        "macros that no table names",
                        "a.docx",
                        Samples.zip(Map.of(
                                "[Content_Types].xml",
                                FileType.DOCX.mediaType() + ".main+xml",
                                "word/VBAproject.bin",
                                "x")),
                        FileProblem.FILE_TYPE_REFUSED),
                Arguments.of("picture called a paper", "a.pdf", jpeg, FileProblem.FILE_NAME_BELIES),
                Arguments.of("picture called a page", "a.html", jpeg, FileProblem.FILE_NAME_BELIES),
                Arguments.of("paper called a picture", "a.png", Samples.pdf(), FileProblem.FILE_NAME_BELIES),
                Arguments.of("picture and package", "a.jpg", Samples.both(jpeg, zip), FileProblem.FILE_POLYGLOT),
                Arguments.of("picture and page", "a.jpg", Samples.both(jpeg, html), FileProblem.FILE_POLYGLOT),
                Arguments.of("paper and package", "a.pdf", Samples.both(Samples.pdf(), zip), FileProblem.FILE_POLYGLOT),
                Arguments.of("paper and page", "a.pdf", Samples.both(Samples.pdf(), html), FileProblem.FILE_POLYGLOT),
                Arguments.of(
                        "text and page",
                        "a.txt",
                        Samples.text("序号\n" + "一二三四五六七八九十\n".repeat(500) + "<ScRiPt src=x>"),
                        FileProblem.FILE_POLYGLOT),
                Arguments.of(
                        "package with a tail",
                        "a.docx",
                        Samples.both(Samples.docx(), Samples.text("tail")),
                        FileProblem.FILE_POLYGLOT),
                Arguments.of("bomb", "a.png", Samples.bomb(), FileProblem.FILE_TOO_MANY_PIXELS),
                Arguments.of("wide bomb", "a.png", Samples.bomb(66_000, 1), FileProblem.FILE_TOO_MANY_PIXELS),
                Arguments.of("high bomb", "a.png", Samples.bomb(1, 66_000), FileProblem.FILE_TOO_MANY_PIXELS),
                Arguments.of(
                        "large picture that comes clear by and by",
                        "a.jpg",
                        Samples.progressive(600, 500),
                        FileProblem.FILE_TOO_MANY_PIXELS),
                Arguments.of("many scans", "a.jpg", Samples.scannedOver(64), FileProblem.FILE_UNREADABLE),
                Arguments.of("large picture", "a.jpg", Samples.jpeg(1_100, 1_000), FileProblem.FILE_TOO_MANY_PIXELS),
                Arguments.of(
                        "half a picture", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), FileProblem.FILE_UNREADABLE),
                Arguments.of(
                        "half a drawing",
                        "a.png",
                        Arrays.copyOf(Samples.png(60, 60), 60),
                        FileProblem.FILE_UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] bytes, FileProblem why) {
        assertThatThrownBy(() -> examined(name, bytes))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(why));
        assertNothingIsLeft();
    }
}
