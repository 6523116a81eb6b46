package worksafe.hazards.danger.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.papers.ServiceWay;

/**
 * That the enterprise refuses to put a danger right (拒不整改), as whoever supervises it writes down.
 *
 * @param reason what it said or did
 * @param service how the demand had reached it: who was never told has refused nothing
 */
public record RectificationRefusal(String reason, ServiceProof service) {

    /**
     * How a demand to put right reached the enterprise.
     *
     * @param proof the receipt or what stands for it
     */
    @Embeddable
    @Schema(name = "DangerServiceProof", description = "送达情况 / how the demand reached the enterprise")
    public record ServiceProof(
            @Column(name = "served_way") @Enumerated(EnumType.STRING) @Schema(description = "送达方式 / way of service")
            ServiceWay way,

            @Column(name = "served_on") @Schema(description = "送达之日 / day of service", examples = "2026-03-12")
            LocalDate servedOn,

            @Column(name = "served_proof") @Schema(description = "送达凭证 / what proves it", examples = "送达回证，王建国签收")
            String proof) {}
}
