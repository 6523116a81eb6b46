package worksafe.registry.bureau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files in the folder, as far as no delivery comes of them. */
class DropFolderTest {

    private static final String DIGEST = "0".repeat(64);

    /** Whatever would be taken in finds nobody who does. */
    private final DropFolder folder = new DropFolder(Optional.empty(), null, new ObjectMapper(), null);

    @TempDir
    private Path root;

    private Path own;

    @BeforeEach
    void aFolderOfASender() throws IOException {
        own = Files.createDirectory(root.resolve("labour"));
        folder.sweep(root);
    }

    private void lay(String where, String name, String sender, String file) throws IOException {
        Files.writeString(own.resolve(where).resolve(name + ".manifest.json"), """
                {"sender": "%s", "recordType": "HEADCOUNT", "file": "%s", "sha256": "%s"}""".formatted(sender, file, DIGEST));
        Files.createFile(own.resolve(where).resolve(name + ".ready"));
    }

    private String failed(String name) throws IOException {
        return Files.readString(own.resolve("failed").resolve(name + ".result.json"));
    }

    @Test
    void nobodySendsInTheNameOfAnother() throws IOException {
        lay("inbox", "a", "development", "people.csv");
        Files.createFile(own.resolve("inbox/people.csv"));

        folder.sweep(root);

        assertThat(failed("a")).contains("sender-other");
        assertThat(own.resolve("failed/a.ready")).exists();
    }

    @Test
    void manifestNamesAFileOfItsFolderThatHasItsDigest() throws IOException {
        lay("inbox", "a", "labour", "../secret");
        lay("inbox", "b", "labour", "other.ready");
        lay("inbox", "c", "labour", "people.csv");
        lay("inbox", "d", "labour", "none.csv");
        Files.createFile(own.resolve("inbox/people.csv"));

        folder.sweep(root);

        assertThat(failed("a")).contains("manifest-unsound");
        assertThat(failed("b")).contains("manifest-unsound");
        assertThat(failed("c")).contains("sha256-differs");
        assertThat(failed("d")).contains("file-missing");
        assertThat(own.resolve("failed/people.csv")).exists();
    }

    @Test
    void whatWasTakenBeforeAProcessStoppedIsOnlyMoved() throws IOException {
        lay("processing", "a", "labour", "people.csv");
        Files.writeString(own.resolve("processing/a.result.json"), "{\"deliveryId\": \"1\"}");
        Files.createFile(own.resolve("done/people.csv"));
        lay("inbox", "a", "development", "other.csv");

        folder.sweep(root);

        assertThat(own.resolve("done/a.manifest.json")).content().contains("people.csv");
        assertThat(own.resolve("done/a.result.json")).exists();
        assertThat(failed("a")).as("the next of that name").contains("sender-other");
        assertThat(own.resolve("processing")).isEmptyDirectory();
    }

    @Test
    void oneThatCannotBeMovedStopsNoOther() throws IOException {
        lay("inbox", "a", "development", "people.csv");
        Files.createDirectories(own.resolve("processing/a.ready/inside"));
        lay("inbox", "b", "development", "people.csv");

        folder.sweep(root);

        assertThat(own.resolve("inbox/a.ready")).exists();
        assertThat(failed("b")).contains("sender-other");
    }
}
