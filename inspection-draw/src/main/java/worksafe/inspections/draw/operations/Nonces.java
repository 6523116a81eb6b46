package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.draw.Contribution;
import worksafe.inspections.draw.Deposit;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.Nonce;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;

/**
 * The secrets of contributors: sealed for their row like personal values, and opened for a stated purpose only, which
 * leaves an entry in the audit trail.
 */
@ApplicationScoped
class Nonces {

    private static final String COLUMN = "draw_contributor.nonce";

    private final PersonalData personal;
    private final SecureRandom random = new SecureRandom();

    Nonces(PersonalData personal) {
        this.personal = personal;
    }

    /** The system's own contribution to a draw. */
    Deposit ofSystem(Draw draw) {
        var own = draw.contributions().ofSystem();
        var nonce = Nonce.random(random);
        var commitment = Commitment.to(nonce, draw.rules().suite(), draw.id().toString(), own.who());
        return new Deposit(commitment.digest(), sealed(own.id(), nonce));
    }

    /** Seals a nonce for the row of its contributor. */
    SealedValue sealed(UUID contribution, Nonce nonce) {
        return personal.seal(contribution, COLUMN, nonce.hex());
    }

    /**
     * Opens what has been deposited so far, in the order of the contributors.
     *
     * @param purpose why, a kebab-case code
     */
    List<Nonce> opened(Draw draw, String purpose) {
        return draw.contributions().all().stream()
                .filter(Contribution::isDeposited)
                .map(contribution -> opened(draw, contribution, purpose))
                .toList();
    }

    private Nonce opened(Draw draw, Contribution contribution, String purpose) {
        var reading = AuditedAct.of("nonce-opened", "draw-contributor", contribution.id(), draw.authority())
                .belongingTo(draw.sector(), null);
        var nonce = contribution.nonce();
        if (nonce == null) {
            throw new IllegalStateException("not deposited: " + contribution.id());
        }
        return Nonce.ofHex(personal.open(contribution.id(), COLUMN, new SealedValue(nonce), purpose, reading));
    }
}
