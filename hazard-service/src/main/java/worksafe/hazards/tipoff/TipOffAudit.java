package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;

/** Audits each step of a tip-off, which no event tells: who did what when, and nothing of what was told or by whom. */
@ApplicationScoped
class TipOffAudit {

    private final Audit audit;
    private final TipOffs tipOffs;

    TipOffAudit(Audit audit, TipOffs tipOffs) {
        this.audit = audit;
        this.tipOffs = tipOffs;
    }

    void record(TipOff tipOff, TipOffStep step) {
        tipOffs.flush(); // raises the version
        audit.record(
                act(tipOff, step.action()).leadingTo(tipOff.number() + " " + tipOff.version() + " " + tipOff.status()));
    }

    static AuditedAct act(TipOff tipOff, String action) {
        return AuditedAct.of(action, "tip-off", tipOff.id(), tipOff.region())
                .version(tipOff.version())
                .belongingTo(tipOff.sector(), null);
    }
}
