package worksafe.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.files.content.Samples;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FileResourceTest {

    private static final String COUNTY = "320281000000";
    private static final String TOWN = "320281102000";
    private static final String LI = "file-li";

    @Inject
    FileProbe probe;

    @ConfigProperty(name = "worksafe.files.folder")
    Path folder;

    private final FileClient li = new FileClient(Tokens.of("inspector", COUNTY, LI));
    private final Scope liScope = new Scope(RegionCode.of(COUNTY), null, null, LI, null);
    private final UUID enterprise = UUID.fromString(FileClient.key());

    private UUID row() {
        return FileProbe.row(TOWN, Sector.EMERGENCY, enterprise);
    }

    private UUID attached(UUID row) {
        var file = li.id("现场.jpg", Samples.photo());
        probe.attach(liScope, row, file);
        return file;
    }

    private List<Path> kept(Object id) {
        try (var all = Files.walk(folder.resolve("kept"))) {
            return all.filter(file -> file.getFileName().toString().contains(id.toString()))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static List<String> rows(String name) {
        return TestDatabase.column("select id from stored_file where name = ?", name);
    }

    @Test
    void photoIsKeptWithoutItsPositionAndServedToBeSaved() {
        var answer = li.upload("现场 1.jpg", Samples.photo());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var file = answer.jsonPath();
        var id = file.getString("id");
        assertThat(answer.header("Location")).endsWith("/files/" + id);
        assertThat(file.getString("type")).isEqualTo("image/jpeg");
        assertThat(file.getString("state")).isEqualTo("UPLOADED");
        assertThat(file.getDouble("position.latitude")).isEqualTo(31.5);
        assertThat(Instant.parse(file.getString("takenAt"))).isEqualTo(Instant.parse("2026-03-28T07:30:00Z"));
        assertThat(file.getString("receivedSha256")).isEqualTo(Sha256.hex(Samples.photo()));

        var content = li.get("/files/" + id + "/content");
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(Sha256.hex(content.asByteArray())).isEqualTo(file.getString("sha256"));
        assertThat(new String(content.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Samples.SECRET);
        assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(content.header("Content-Length")).isEqualTo(file.getString("size"));
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"___1.jpg\"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201.jpg");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(content.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(content.header("ETag")).isEqualTo('"' + file.getString("sha256") + '"');
        assertThat(li.get("/files/" + id + "/content", "If-None-Match", content.header("ETag"))
                        .statusCode())
                .isEqualTo(304);
        var head = li.head("/files/" + id + "/content");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(file.getString("size"));
        var small = li.get("/" + file.getString("thumbnail"));
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.asByteArray()).startsWith((byte) 0xff, (byte) 0xd8);
    }

    @Test
    void rangesAreServed() {
        var text = "0123456789".repeat(100);
        var path = "/files/" + li.id("ziffern.txt", Samples.text(text)) + "/content";

        var part = li.get(path, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asString()).isEqualTo("0123456789");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/1000");
        assertThat(li.get(path, "Range", "bytes=-3").asString()).isEqualTo("789");
        assertThat(li.get(path, "Range", "bytes=998-").asString()).isEqualTo("89");
        assertThat(li.get(path, "Range", "bytes=990-5000").asString()).hasSize(10);
        assertThat(li.get(path, "Range", "bytes=0-1,5-6").statusCode()).isEqualTo(200);
        assertThat(li.get(path, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertProblem(li.get(path, "Range", "bytes=1000-"), 416, "range-not-satisfiable");
    }

    @Test
    void formCarriesFileAndItsName() {
        var answer = li.uploadForm("plan.pdf", Samples.pdf());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("name")).isEqualTo("plan.pdf");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("application/pdf");
    }

    @Test
    void sameKeyAgainGivesSameFileAndKeepsItOnce() {
        var key = FileClient.key();
        var name = key + ".pdf";

        var first = li.upload(name, Samples.pdf(), key);
        var again = li.upload(name, Samples.pdf(), key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(rows(name)).hasSize(1);
        assertProblem(
                li.upload(name, Samples.both(Samples.pdf(), new byte[] {'\n'}), key), 422, "idempotency-key-reused");
    }

    @Test
    void whatMayNotBeKeptIsRefusedAndNothingOfItIsKept() throws IOException {
        var name = FileClient.key();
        assertProblem(li.upload(name + ".txt", new byte[0]), 422, "file-empty");
        assertProblem(li.upload(name + ".jpg", Samples.text("<html>")), 422, "file-type-refused");
        assertProblem(li.upload(name + ".png", Samples.jpeg(20, 20)), 422, "file-name-belies");
        assertProblem(
                li.upload(name + ".jpg", Samples.both(Samples.jpeg(20, 20), Samples.zip("a", "b"))),
                422,
                "file-polyglot");
        assertProblem(li.upload(name + ".png", Samples.bomb()), 422, "file-too-many-pixels");
        assertProblem(li.upload(name + ".txt", new byte[3 * 1024 * 1024 + 1]), 413, "file-too-large");
        assertProblem(li.open("{\"name\": \"a.jpg\", \"size\": 3145729}"), 413, "file-too-large");
        assertProblem(li.upload("a\u202ebcd.txt", Samples.text("x")), 400, "invalid-request");
        assertProblem(li.upload("..", Samples.text("x")), 400, "invalid-request");
        assertThat(TestDatabase.column("select 1 from stored_file where name like ?", name + "%"))
                .isEmpty();
        try (var arriving = Files.list(folder.resolve("arriving"))) {
            assertThat(arriving.filter(file -> file.toString().endsWith(".part")))
                    .isEmpty();
        }
    }

    @Test
    void fileComesInPiecesAndGoesOnWhereItBrokeOff() {
        var photo = Samples.photo();
        var upload = li.opened("p.jpg", photo.length);
        var half = photo.length / 2;

        assertThat(li.piece(upload, photo, 0, half).jsonPath().getInt("received"))
                .isEqualTo(half);
        assertThat(li.head("/file-uploads/" + upload).header("ETag")).isEqualTo("\"" + half + "\"");
        var again = li.piece(upload, photo, 0, half);
        assertProblem(again, 409, "upload-offset");
        assertThat(again.jsonPath().getInt("facts.received")).isEqualTo(half);
        assertProblem(li.piece(upload, photo, half + 1, photo.length), 409, "upload-offset");
        assertProblem(li.finish(upload), 409, "upload-incomplete");
        assertThat(li.piece(upload, photo, half, photo.length).statusCode()).isEqualTo(200);
        var finished = li.finish(upload);

        assertThat(finished.statusCode()).as(finished.asString()).isEqualTo(201);
        assertThat(finished.jsonPath().getString("id")).isEqualTo(upload);
        assertThat(finished.jsonPath().getString("receivedSha256")).isEqualTo(Sha256.hex(photo));
        assertThat(li.finish(upload).jsonPath().getString("sha256"))
                .isEqualTo(finished.jsonPath().getString("sha256"));
    }

    @Test
    void whatIsOnDiskAndWasNeverAcknowledgedIsWrittenOver() throws IOException {
        var paper = Samples.pdf();
        var upload = li.opened("a.pdf", paper.length);
        assertThat(li.piece(upload, paper, 0, 10).statusCode()).isEqualTo(200);
        // Killed after the piece was on disk and before its row was.
        var disk = folder.resolve("arriving").resolve(upload + ".upload");
        Files.write(disk, Samples.both(Arrays.copyOf(paper, 10), Samples.text("torn piece")));

        assertThat(li.piece(upload, paper, 10, paper.length).statusCode()).isEqualTo(200);
        assertThat(li.finish(upload).jsonPath().getString("sha256")).isEqualTo(Sha256.hex(paper));
    }

    @Test
    void piecesThatDiskLostAreAskedForAgain() throws IOException {
        var paper = Samples.pdf();
        var upload = li.opened("a.pdf", paper.length);
        assertThat(li.piece(upload, paper, 0, paper.length).statusCode()).isEqualTo(200);
        Files.write(folder.resolve("arriving").resolve(upload + ".upload"), Arrays.copyOf(paper, 7));

        assertThat(li.finish(upload).jsonPath().getInt("facts.received")).isEqualTo(7);
        assertThat(li.piece(upload, paper, 7, paper.length).statusCode()).isEqualTo(200);
        assertThat(li.finish(upload).statusCode()).isEqualTo(201);
    }

    @Test
    void uploadWhoseFileIsRefusedIsGone() {
        var page = Samples.text("<html><script>");
        var upload = li.opened("a.txt", page.length);
        assertThat(li.piece(upload, page, 0, page.length).statusCode()).isEqualTo(200);

        assertProblem(li.finish(upload), 422, "file-type-refused");
        assertProblem(li.get("/file-uploads/" + upload), 404, "not-found");
        assertThat(folder.resolve("arriving").resolve(upload + ".upload")).doesNotExist();

        var paper = Samples.pdf();
        var other = li.open("{\"name\": \"a.pdf\", \"size\": %d, \"sha256\": \"%s\"}"
                        .formatted(paper.length, "0".repeat(64)))
                .jsonPath()
                .getString("id");
        assertThat(li.piece(other, paper, 0, paper.length).statusCode()).isEqualTo(200);
        assertProblem(li.finish(other), 422, "file-digest");
    }

    @Test
    void pieceMustLieWithinItsFile() {
        var paper = Samples.pdf();
        var upload = li.opened("a.pdf", 20);
        assertProblem(li.piece(upload, paper, 0, 10), 400, "invalid-request");
        assertProblem(li.piece(FileClient.key(), paper, 0, 10), 404, "not-found");
    }

    @Test
    void twoWhoFinishAtOnceAreShownTheSameFile() throws Exception {
        var photo = Samples.photo();
        var upload = li.opened("zwei.jpg", photo.length);
        assertThat(li.piece(upload, photo, 0, photo.length).statusCode()).isEqualTo(200);

        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<String> finish = () -> {
                var answer = li.finish(upload);
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
                return answer.jsonPath().getString("id") + answer.jsonPath().getString("sha256");
            };
            var shown = new TreeSet<String>();
            for (var answer :
                    both.invokeAll(IntStream.range(0, 4).mapToObj(i -> finish).toList())) {
                shown.add(answer.get());
            }
            assertThat(shown).hasSize(1);
        }
        assertThat(TestDatabase.column("select 1 from stored_file where id = ?::uuid", upload))
                .hasSize(1);
        assertThat(kept(upload)).hasSize(2);
    }

    @Test
    void killedBetweenBytesAndRowNothingIsThereTwice() throws IOException {
        var key = FileClient.key();
        var name = key + ".pdf";
        FaultyStore.ENDS_AFTER_BYTES.set(true);
        assertProblem(li.upload(name, Samples.pdf(), key), 500, "internal-error");
        assertThat(rows(name)).isEmpty();

        var again = li.upload(name, Samples.pdf(), key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(rows(name)).hasSize(1);

        var upload = li.opened(name, Samples.pdf().length);
        assertThat(li.piece(upload, Samples.pdf(), 0, Samples.pdf().length).statusCode())
                .isEqualTo(200);
        FaultyStore.ENDS_AFTER_BYTES.set(true);
        assertProblem(li.finish(upload), 500, "internal-error");
        assertThat(li.finish(upload).statusCode()).isEqualTo(201);
        assertThat(kept(upload)).hasSize(1);

        // Bytes without a row are swept once nothing can be under way; those with one stay.
        age(folder.resolve("kept"));
        PassingTime.run("files-sweep");
        try (var all = Files.walk(folder.resolve("kept"))) {
            var keys = all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().substring(65, 101))
                    .toList();
            assertThat(TestDatabase.column("select id from stored_file")).containsAll(keys);
        }
        assertThat(li.get("/files/" + upload + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsSweptWhereMostBytesHaveNoRow() throws IOException {
        var shelf = Files.createDirectories(folder.resolve("kept").resolve("aa"));
        int known;
        try (var all = Files.walk(folder.resolve("kept"))) {
            known = (int) all.filter(Files::isRegularFile).count();
        }
        var strange = IntStream.range(0, known + 30)
                .mapToObj(i -> shelf.resolve("ab".repeat(32) + "-" + Uuid7.next(InstantSource.system())))
                .toList();
        for (var file : strange) {
            var unused = Files.writeString(file, "of another database");
        }
        age(shelf);
        age(folder.resolve("kept"));

        PassingTime.run("files-sweep");

        assertThat(strange).allMatch(Files::exists);
        for (var file : strange) {
            Files.delete(file);
        }
    }

    private static void age(Path folder) throws IOException {
        var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z").plus(1, ChronoUnit.DAYS));
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var unused = Files.setLastModifiedTime(file, longAgo);
            }
        }
    }

    @Test
    void fileThatWaitsIsItsUploadersAlone() {
        var file = li.id("a.pdf", Samples.pdf());
        var upload = li.opened("a.pdf", 100);
        for (var other : List.of(
                new FileClient(Tokens.of("inspector", COUNTY, "file-wang")),
                new FileClient(Tokens.of("supervisor", "000000000000")))) {
            assertProblem(other.get("/files/" + file), 404, "not-found");
            assertProblem(other.get("/files/" + file + "/content"), 404, "not-found");
            assertProblem(other.get("/file-uploads/" + upload), 404, "not-found");
            assertProblem(other.finish(upload), 404, "not-found");
        }
        var row = row();
        assertThatThrownBy(
                        () -> probe.attach(new Scope(RegionCode.of(COUNTY), null, null, "file-wang", null), row, file))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo("not-found"));
        assertThat(li.get("/files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void attachedFileIsShownToWhoeverIsShownItsRow() {
        var row = row();
        var file = attached(row);

        assertThat(probe.of(liScope, row)).extracting(FileView::id).containsExactly(file);
        for (var other : List.of(
                Tokens.of("inspector", TOWN, "file-wang"),
                Tokens.ofSector("supervisor", COUNTY, "EMERGENCY"),
                Tokens.ofEnterprise(enterprise))) {
            assertThat(new FileClient(other).get("/files/" + file + "/content").statusCode())
                    .isEqualTo(200);
            assertThat(new FileClient(other).get("/files/" + file).jsonPath().getString("state"))
                    .isEqualTo("ATTACHED");
        }
        for (var stranger : List.of(
                Tokens.of("inspector", "320281103000"),
                Tokens.of("supervisor", "120119000000"),
                Tokens.ofSector("supervisor", COUNTY, "WATER"),
                Tokens.ofEnterprise(UUID.fromString(FileClient.key())),
                // May read files, but no rows of this kind.
                Tokens.of("auditor", COUNTY))) {
            for (var path : List.of("", "/content", "/thumbnail")) {
                assertProblem(new FileClient(stranger).get("/files/" + file + path), 404, "not-found");
            }
        }
        assertThat(new FileClient(Tokens.of("operator", COUNTY))
                        .get("/files/" + file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void fileStaysWhereItIsAttached() {
        var row = row();
        var file = attached(row);
        probe.attach(liScope, row, file);
        var other = row();
        assertThatThrownBy(() -> probe.attach(liScope, other, file))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo("file-attached"));
        var waiting = li.id("b.pdf", Samples.pdf());
        var elsewhere = FileProbe.row("120119000000", Sector.EMERGENCY, enterprise);
        assertThatThrownBy(() -> probe.attach(liScope, elsewhere, waiting)).hasMessageContaining("row-level security");
        assertThat(li.get("/files/" + waiting).jsonPath().getString("state")).isEqualTo("UPLOADED");
    }

    @Test
    void twoVerbsDoNotAttachTheSameFile() throws Exception {
        var file = li.id("a.pdf", Samples.pdf());
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> attach = () -> {
                try {
                    probe.attach(liScope, row(), file);
                    return true;
                } catch (DomainException refused) {
                    return false;
                }
            };
            int done = 0;
            for (var attempt : both.invokeAll(List.of(attach, attach))) {
                done += attempt.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotAttachedInTimeIsSweptAndTheRestStays() {
        var row = row();
        var attached = attached(row);
        var waiting = li.id("a.jpg", Samples.photo());
        var fresh = li.id("b.pdf", Samples.pdf());
        var upload = li.opened("c.pdf", 100);
        TestDatabase.execute("update stored_file set uploaded_at = now() - interval '8 days' where id = ?", waiting);
        TestDatabase.execute(
                "update file_upload set touched_at = now() - interval '8 days' where id = ?::uuid", upload);

        PassingTime.run("files-sweep");

        assertProblem(li.get("/files/" + waiting), 404, "not-found");
        assertProblem(li.get("/file-uploads/" + upload), 404, "not-found");
        assertThat(kept(waiting)).isEmpty();
        for (var stays : Set.of(attached, fresh)) {
            assertThat(li.get("/files/" + stays + "/content").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void missingBytesAreReported() throws IOException {
        var file = attached(row());
        for (var bytes : kept(file)) {
            Files.delete(bytes);
        }
        assertProblem(li.get("/files/" + file + "/content"), 500, "file-bytes-missing");
        PassingTime.run("files-check");
        var metrics = io.restassured.RestAssured.get("/q/metrics");
        assertThat(metrics.asString()).containsPattern("files_missing(\\{[^}]*})? [1-9]");
        TestDatabase.execute("delete from stored_file where id = ?", file);
    }

    @Test
    void uploadIsAudited() {
        var file = li.id("a.pdf", Samples.pdf());
        assertThat(TestDatabase.column(
                        "select action || ' ' || actor from audit_entry where object_id = ?", file.toString()))
                .containsExactly("file-uploaded " + LI);
    }
}
