package worksafe.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.files.content.Samples;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** Tries to break in through each wall alone: past the application, and with row security switched off. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FileWallTest {

    private static final String COUNTY = "320281000000";
    private static final String TOWN = "320281102000";
    private static final String LI = "file-li";

    @Inject
    FileProbe probe;

    private final UUID enterprise = UUID.fromString(FileClient.key());
    private final FileClient li = new FileClient(Tokens.of("inspector", COUNTY, LI));
    private final Scope liScope = new Scope(RegionCode.of(COUNTY), null, null, LI, null);
    private UUID waiting;
    private UUID attached;
    private String upload;

    @BeforeEach
    void plant() {
        waiting = li.id("a.pdf", Samples.pdf());
        attached = li.id("b.pdf", Samples.pdf());
        upload = li.opened("c.pdf", 100);
        probe.attach(liScope, FileProbe.row(TOWN, Sector.EMERGENCY, enterprise), attached);
    }

    private static List<String> seen(Scope scope, Object id) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return TestDatabase.column(
                    app,
                    "select id from stored_file where id = ?::uuid union all select id from file_upload where id = ?::uuid",
                    id.toString(),
                    id.toString());
        }
    }

    @Test
    void wallAloneShowsWhatIsOnesOwnOrOfRowThatIsShown() throws SQLException {
        assertThat(seen(liScope, waiting)).hasSize(1);
        assertThat(seen(liScope, upload)).hasSize(1);
        for (var stranger : List.of(in(COUNTY), in("000000000000"), ofEnterprises(enterprise))) {
            assertThat(seen(stranger, waiting)).as("%s", stranger).isEmpty();
            assertThat(seen(stranger, upload)).as("%s", stranger).isEmpty();
        }
        for (var insider :
                List.of(in(TOWN), in(COUNTY), ofSectors(COUNTY, Sector.EMERGENCY), ofEnterprises(enterprise))) {
            assertThat(seen(insider, attached)).as("%s", insider).hasSize(1);
        }
        for (var stranger : List.of(
                Scope.nothing(),
                in("320281103000"),
                in("120119000000"),
                ofSectors(COUNTY, Sector.TRANSPORT),
                ofEnterprises(UUID.fromString(FileClient.key())))) {
            assertThat(seen(stranger, attached)).as("%s", stranger).isEmpty();
        }
        // Who uploaded a file and was moved away sees it no more.
        assertThat(seen(new Scope(RegionCode.of("120119000000"), null, null, LI, null), attached))
                .isEmpty();
        Wall.assertShowNothingWithoutAScope(List.of("stored_file", "file_upload"));
    }

    @Test
    void applicationAloneHidesWhatIsNot() throws SQLException {
        Wall.takenDown(List.of("stored_file", "file_upload", "probe_row"), () -> {
            var other = new FileClient(Tokens.of("inspector", COUNTY, "file-wang"));
            assertProblem(other.get("/files/" + waiting + "/content"), 404, "not-found");
            assertProblem(other.get("/file-uploads/" + upload), 404, "not-found");
            assertProblem(other.piece(upload, new byte[100], 0, 100), 404, "not-found");
            assertProblem(
                    new FileClient(Tokens.of("inspector", "320281103000")).get("/files/" + attached + "/content"),
                    404,
                    "not-found");
        });
    }

    @Test
    void attachedFileIsNeitherDeletedNorMovedNorChanged() throws SQLException {
        for (var scope : List.of(liScope, Scope.system(Scope.SystemTask.HOUSEKEEPER))) {
            try (var app = TestDatabase.asApp(scope)) {
                assertThat(TestDatabase.execute(app, "delete from stored_file where id = ?", attached))
                        .isZero();
            }
            try (var app = TestDatabase.asApp(scope)) {
                assertThatThrownBy(() -> TestDatabase.execute(
                                app,
                                "update stored_file set owner_kind = null, owner_id = null, attached_at = null where id = ?",
                                attached))
                        .hasMessageContaining("stays with its owner");
            }
            Wall.assertNoRight(scope, "update stored_file set sha256 = repeat('0', 64)");
            Wall.assertNoRight(scope, "update stored_file set uploaded_by = 'x'");
            Wall.assertNoRight(scope, "update file_upload set opened_by = 'x'");
        }
        try (var app = TestDatabase.asApp(liScope)) {
            assertThat(TestDatabase.execute(app, "delete from stored_file where id = ?", waiting))
                    .isZero();
        }
    }

    @Test
    void fileIsNotWrittenInAnotherName() throws SQLException {
        try (var app = TestDatabase.asApp(liScope)) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into stored_file (id, name, type, size, sha256, came_sha256, thumbnail, uploaded_by,"
                                    + " uploaded_name, uploaded_at) values (uuidv7(), 'x', 'text/plain', 1, repeat('0', 64),"
                                    + " repeat('0', 64), false, 'file-wang', 'x', now())"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
