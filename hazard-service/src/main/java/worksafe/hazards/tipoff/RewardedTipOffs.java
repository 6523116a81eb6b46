package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.NotFound;

/** What rewards must know of tip-offs; nothing of who told. */
@ApplicationScoped
public class RewardedTipOffs {

    private final TipOffs tipOffs;

    RewardedTipOffs(TipOffs tipOffs) {
        this.tipOffs = tipOffs;
    }

    /**
     * A tip-off as far as it is rewarded.
     *
     * @param holds whether two found it true, be it in part
     * @param first whether nobody told of the same before
     * @param named whether the informer gave a name
     * @param employee whether it was an employee
     * @param concealment whether it was about a concealed accident
     * @param reportedBy who reported what was found
     * @param confirmedBy who confirmed that
     */
    public record Standing(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            boolean holds,
            boolean first,
            boolean named,
            boolean employee,
            boolean concealment,
            @Nullable String reportedBy,
            @Nullable String confirmedBy) {

        /** Who took which act of it so far. */
        public ActsTaken acts() {
            return new ActsTaken()
                    .and(SeparatedAct.TIP_OFF_VERIFICATION_REPORTED, reportedBy)
                    .and(SeparatedAct.TIP_OFF_VERIFICATION_CONFIRMED, confirmedBy);
        }
    }

    /**
     * One, locked until the transaction ends.
     *
     * @throws NotFound when there is none within the scope
     */
    public Standing lock(UUID id) {
        var tipOff = tipOffs.lock(id);
        return new Standing(
                id,
                tipOff.number(),
                tipOff.region(),
                tipOff.sector(),
                tipOff.result().filter(TipOffResult::holds).isPresent(),
                tipOff.sameAs().isEmpty() && !tipOffs.cameLater(tipOff),
                tipOff.informant().named(),
                tipOff.informant().category() == Informant.Category.EMPLOYEE,
                tipOff.statement().matter() == TipOffStatement.Matter.CONCEALED_ACCIDENT,
                tipOff.verification().map(TipOffVerification::reportedBy).orElse(null),
                tipOff.confirmedBy().orElse(null));
    }

    /** Whether that is the secret of who told. */
    public boolean proves(UUID id, String secret) {
        return tipOffs.get(id).key().filter(key -> key.opens(secret)).isPresent();
    }
}
