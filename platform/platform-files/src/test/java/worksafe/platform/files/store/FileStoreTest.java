package worksafe.platform.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;

/** What both stores promise. */
class FileStoreTest {

    @TempDir
    Path folder;

    /** A store, and how it is opened in a folder. */
    private record Kind(String name, Opening opening) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Opening {
        FileStore in(Path folder) throws IOException;
    }

    static Stream<Kind> stores() {
        return Stream.of(
                new Kind("folder", LocalFileStore::new),
                new Kind("s3", folder -> s3(S3Server.start(), "hazards/", folder)));
    }

    private static FileStore s3(int port, String prefix, Path folder) {
        return new S3FileStore(
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                "files",
                prefix,
                Optional.of(AwsBasicCredentials.create("name", "secret")),
                folder.resolve("sent"));
    }

    @Test
    void contextsThatShareABucketDoNotSeeEachOther() throws IOException {
        var port = S3Server.start();
        var one = s3(port, "hazards/", folder);
        var other = s3(port, "inspections/", folder);
        var key = kept(one, "one");

        assertThat(all(one, later())).containsExactly(key);
        assertThat(all(other, later())).isEmpty();
        other.remove(List.of(key));
        assertThat(other.missing(List.of(key))).containsExactly(key);
        assertThat(one.missing(List.of(key))).isEmpty();
    }

    private static String key(String text) {
        return Sha256.hex(text) + "-" + Uuid7.next(InstantSource.system());
    }

    private String kept(FileStore store, String text) throws IOException {
        var key = key(text);
        store.put(key, Files.writeString(folder.resolve("came"), text));
        return key;
    }

    private static String read(FileStore store, String key, long from, long length) throws IOException {
        var stretch = store.stretch(key, from, length);
        var bytes = Files.readAllBytes(stretch.path());
        if (stretch.isTemporary()) {
            Files.delete(stretch.path());
        }
        return new String(
                bytes, Math.toIntExact(stretch.from()), Math.toIntExact(stretch.length()), StandardCharsets.UTF_8);
    }

    private static List<String> all(FileStore store, Instant before) throws IOException {
        var found = new ArrayList<String>();
        store.each(before, found::addAll);
        return found;
    }

    private static Instant later() {
        return InstantSource.system().instant().plusSeconds(60);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsPutIsReadInStretches(Kind kind) throws IOException {
        var store = kind.opening().in(folder.resolve("store"));
        var key = kept(store, "0123456789");

        assertThat(read(store, key, 0, 10)).isEqualTo("0123456789");
        assertThat(read(store, key, 3, 4)).isEqualTo("3456");
        assertThat(read(store, key, 0, -1)).isEqualTo("0123456789");
        store.put(key, Files.writeString(folder.resolve("came"), "0123456789"));
        assertThat(read(store, key, 9, 1)).isEqualTo("9");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsNotThereIsSaidToBeMissing(Kind kind) throws IOException {
        var store = kind.opening().in(folder.resolve("store"));
        var there = kept(store, "there");
        var gone = kept(store, "gone");
        store.remove(List.of(gone, key("never there")));

        assertThatThrownBy(() -> store.stretch(gone, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThat(store.missing(List.of(there, gone))).containsExactly(gone);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void allThatLieHereLongEnoughAreTold(Kind kind) throws IOException {
        var store = kind.opening().in(folder.resolve("store"));
        assertThat(all(store, later())).isEmpty();
        var keys = IntStream.range(0, 7)
                .mapToObj(i -> {
                    try {
                        return kept(store, "file " + i);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();

        assertThat(all(store, later())).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(all(store, later().minusSeconds(3_600))).isEmpty();
        store.each(later(), some -> {
            try {
                store.remove(some);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(all(store, later())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keyIsNoPath(Kind kind) throws IOException {
        var store = kind.opening().in(folder.resolve("store"));
        assertThatThrownBy(() -> store.stretch("../../secret", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
