package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;
import worksafe.registry.authority.PostKind;
import worksafe.registry.official.OfficialRequests.AppointOfficial;
import worksafe.registry.official.OfficialRequests.CertificateRequest;

/** The roster as whoever decides on moves of officials knows and changes it, in the transaction of that decision. */
@ApplicationScoped
public class RosterMoves {

    private final RosterEntries entries;
    private final OfficialOperations operations;
    private final Caller caller;
    private final InstantSource clock;

    RosterMoves(RosterEntries entries, OfficialOperations operations, Caller caller, InstantSource clock) {
        this.entries = entries;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Somebody who holds a post.
     *
     * @param heldSince from which day on the account has held that post, entry after entry
     */
    public record PostHolder(
            UUID officialId,
            String account,
            String name,
            UUID authorityId,
            String authorityName,
            RegionCode region,
            @Nullable Sector sector,
            String postCode,
            String postName,
            PostKind postKind,
            LocalDate heldSince) {}

    /**
     * Where somebody goes.
     *
     * @param sectionCode absent: that of the post
     */
    public record Target(
            UUID authorityId, String postCode, @Nullable String sectionCode) {}

    /**
     * Who holds a post by that entry.
     *
     * @throws RuleViolation when there is no such entry within the scope, or its last day was named
     */
    public PostHolder holding(UUID officialId) {
        var official = entries.other(officialId);
        if (official.status() != OfficialStatus.HOLDING) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_OTHER_UNKNOWN, officialId.toString());
        }
        return new PostHolder(
                officialId,
                official.account(),
                official.name(),
                official.authorityId(),
                official.authorityName(),
                official.region(),
                official.sector(),
                official.postCode(),
                official.postName(),
                official.postKind(),
                entries.heldSince(official));
    }

    /**
     * Ends the entry the day before, and enters the other post from that day on.
     *
     * @param target absent: the account leaves the roster
     * @return the entry of the other post; absent without one
     */
    public @Nullable UUID move(UUID officialId, LocalDate onDay, @Nullable Target target, String reason) {
        var official = entries.lock(officialId);
        var end = official.end(onDay.minusDays(1), reason, caller.actor(), clock.instant());
        operations.done(official, end);
        if (target == null) {
            return null;
        }
        var held = official.certificate();
        return operations
                .appoint(
                        new AppointOfficial(
                                official.account(),
                                official.name(),
                                target.authorityId(),
                                target.postCode(),
                                target.sectionCode(),
                                null,
                                official.fullTime(),
                                onDay,
                                null,
                                held == null
                                        ? null
                                        : new CertificateRequest(held.number(), held.validFrom(), held.validUntil()),
                                null),
                        false)
                .id();
    }
}
