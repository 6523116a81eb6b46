package worksafe.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.enterprise.value.EnterpriseState;

/** What the registry announces of enterprises, on {@code worksafe.registry}. */
sealed interface EnterpriseEvent extends DomainEvent {

    Facts facts();

    @Override
    default Subject subject() {
        var facts = facts();
        return Subject.ofEnterprise(
                facts.enterpriseId(),
                "enterprise",
                facts.enterpriseId(),
                facts.revision(),
                facts.region(),
                facts.sector());
    }

    @Override
    default ArchiveLine archive() {
        return facts().archive();
    }

    /** What every event about an enterprise says of it: its whole announced state at that revision. */
    record Facts(
            UUID enterpriseId,
            long revision,
            String name,
            @Nullable String creditCode,
            @Nullable String registrationNumber,
            @Nullable String industry,
            @Nullable String enterpriseType,
            EnterpriseState state,
            RegionCode region,
            boolean unassigned,
            Sector sector,
            @Nullable List<Trade> trades,
            @Nullable String legalRepresentative,
            @Nullable String address,
            @Nullable LocalDate establishedOn) {

        ArchiveLine archive() {
            return ArchiveLine.of(name, state, state.hasEnded())
                    .numbered(creditCode == null ? registrationNumber : creditCode);
        }
    }

    /** It entered the registry. */
    @WireName("worksafe.registry.enterprise-registered.v1")
    record EnterpriseRegistered(@JsonUnwrapped Facts facts, Instant occurredAt) implements EnterpriseEvent {}

    /** Its particulars, identifiers, sector or state changed, its place did not. */
    @WireName("worksafe.registry.enterprise-changed.v1")
    record EnterpriseChanged(@JsonUnwrapped Facts facts, Instant occurredAt) implements EnterpriseEvent {}

    /** Its place of supervision changed, out of the pool or from one place to another. */
    @WireName("worksafe.registry.enterprise-relocated.v1")
    record EnterpriseRelocated(@JsonUnwrapped Facts facts, RegionCode fromRegion, Instant occurredAt)
            implements EnterpriseEvent {}

    /** It was cancelled or its licence revoked. */
    @WireName("worksafe.registry.enterprise-cancelled.v1")
    record EnterpriseCancelled(@JsonUnwrapped Facts facts, String reason, Instant occurredAt)
            implements EnterpriseEvent {}

    /** It had been entered twice; this record ends, the other goes on and bears its identifiers. */
    @WireName("worksafe.registry.enterprise-merged.v1")
    record EnterpriseMerged(
            @JsonIgnore Facts facts,
            UUID enterpriseId,
            UUID intoEnterpriseId,
            long revision,
            String name,
            RegionCode region,
            Sector sector,
            String intoName,
            RegionCode intoRegion,
            Sector intoSector,
            String reason,
            Instant occurredAt)
            implements EnterpriseEvent {

        static EnterpriseMerged of(Facts ended, Facts survivor, String reason, Instant at) {
            return new EnterpriseMerged(
                    ended,
                    ended.enterpriseId,
                    survivor.enterpriseId,
                    ended.revision,
                    ended.name,
                    ended.region,
                    ended.sector,
                    survivor.name,
                    survivor.region,
                    survivor.sector,
                    reason,
                    at);
        }
    }

    /** It was merged into another by mistake, and is itself again. */
    @WireName("worksafe.registry.enterprise-separated.v1")
    record EnterpriseSeparated(@JsonUnwrapped Facts facts, UUID fromEnterpriseId, String reason, Instant occurredAt)
            implements EnterpriseEvent {}
}
