package worksafe.inspections.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** An inspector with all that the library knows. */
@Schema(description = "执法检查人员详情 / an inspector")
public record InspectorView(
        UUID id,

        @Schema(description = "执法编号 / service number", examples = "ZF-320281-007")
        String number,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        String name,
        String subject,
        String region,
        @Nullable Sector sector,
        CertificateView certificate,
        List<String> skills,
        int cap,
        InspectorStatus status,
        @Nullable LocalDate retiredOn,
        @Nullable String retirementReason,
        List<LeaveView> leaves) {

    static InspectorView of(Inspector inspector) {
        var certificate = inspector.certificate();
        return new InspectorView(
                inspector.id(),
                inspector.number(),
                inspector.version(),
                inspector.name(),
                inspector.subject(),
                inspector.region().toString(),
                inspector.sector(),
                new CertificateView(
                        certificate.certificateNumber(), certificate.certificateFrom(), certificate.certificateUntil()),
                inspector.skills(),
                inspector.cap(),
                inspector.status(),
                inspector.retiredOn(),
                inspector.retirementReason(),
                inspector.leaves().stream()
                        .map(leave -> new LeaveView(leave.leaveFrom(), leave.leaveUntil(), leave.reason()))
                        .toList());
    }

    /** The enforcement certificate. */
    @Schema(name = "InspectorCertificateView", description = "行政执法证 / enforcement certificate")
    public record CertificateView(String number, LocalDate validFrom, LocalDate validUntil) {}

    /** Days away. */
    @Schema(name = "InspectorLeave", description = "休假 / days away")
    public record LeaveView(LocalDate from, LocalDate until, Leave.LeaveReason reason) {}
}
