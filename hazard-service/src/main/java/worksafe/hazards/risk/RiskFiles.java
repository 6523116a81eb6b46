package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.files.FileOwner;

/** What hangs at a risk point, kept as files: the warning sign, and the card that says what to do in an emergency. */
final class RiskFiles {

    static final String SIGN = "risk-sign";
    static final String CARD = "risk-card";

    private RiskFiles() {}

    /** Photographs of warning signs (警示标志). */
    @ApplicationScoped
    static class Signs implements FileOwner {

        private final RiskPoints points;

        Signs(RiskPoints points) {
            this.points = points;
        }

        @Override
        public String kind() {
            return SIGN;
        }

        @Override
        public String permission() {
            return "risk:read";
        }

        @Override
        public void requireShown(UUID id) {
            var unused = points.get(id);
        }
    }

    /** Emergency cards (应急处置卡). */
    @ApplicationScoped
    static class Cards implements FileOwner {

        private final RiskPoints points;

        Cards(RiskPoints points) {
            this.points = points;
        }

        @Override
        public String kind() {
            return CARD;
        }

        @Override
        public String permission() {
            return "risk:read";
        }

        @Override
        public void requireShown(UUID id) {
            var unused = points.get(id);
        }
    }
}
