package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import worksafe.platform.applications.kind.ApplicationKind;
import worksafe.platform.http.NotFound;
import worksafe.platform.testing.TestDatabase;

/** What the probe service does about its kinds. */
final class ProbeKinds {

    /** The subject that no note can be approved about. */
    static final UUID CURSED = UUID.fromString("0198f4a0-0000-7000-8000-00000000dead");

    private ProbeKinds() {}

    /** A permit leaves a row. */
    @ApplicationScoped
    static class Permits implements ApplicationKind {

        private final io.agroal.api.AgroalDataSource database;

        Permits(io.agroal.api.AgroalDataSource database) {
            this.database = database;
        }

        @Override
        public String code() {
            return "permit";
        }

        @Override
        public void submitted(Claim claim) {}

        @Override
        public void approved(Claim claim, Approval approval) {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into probe_permit values (?, ?)")) {
                insert.setObject(1, claim.applicationId());
                insert.setString(2, claim.content().get("plant").textValue());
                insert.executeUpdate();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A note leaves nothing, and fails about one subject. */
    @ApplicationScoped
    static class Notes implements ApplicationKind {

        @Override
        public String code() {
            return "note";
        }

        @Override
        public void submitted(Claim claim) {}

        @Override
        public void approved(Claim claim, Approval approval) {
            if (claim.subject().equals(CURSED)) {
                throw new NotFound(claim.subject());
            }
        }
    }

    /** A filing is heard of, however it ends; silence files it. */
    @ApplicationScoped
    static class Filings implements ApplicationKind {

        static final List<String> HEARD = new CopyOnWriteArrayList<>();

        @Override
        public String code() {
            return "filing";
        }

        @Override
        public void submitted(Claim claim) {}

        @Override
        public void approved(Claim claim, Approval approval) {
            HEARD.add(claim.applicationId() + (approval.bySilence() ? " by silence" : " approved"));
        }

        @Override
        public void ended(Claim claim, boolean turnedDown, Approval answer) {
            HEARD.add(claim.applicationId() + (turnedDown ? " turned down" : " withdrawn"));
        }
    }

    static @Nullable String permit(UUID application) {
        return TestDatabase.column("select plant from probe_permit where application_id = ?", application).stream()
                .findFirst()
                .orElse(null);
    }
}
