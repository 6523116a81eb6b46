package worksafe.platform.applications.panel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;

/**
 * An expert on a panel.
 *
 * @param account under which the expert signs
 * @param expertise as given when they were named
 * @param dueOn the last day on which they sign in time; after it they may be released
 * @param recusal whether they must keep away, where that was asked
 * @param recusalReason why they should
 * @param recusalAskedBy the account that asked: their own, where they declared it
 * @param recusalDecision why the authority decided so
 * @param releaseReason why they were released, who had not signed in time; absent where they were not
 * @param verdict absent until they signed
 */
@Embeddable
record PanelMember(
        UUID id,
        String account,
        String name,
        String expertise,
        boolean leader,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) @Nullable RecusalState recusal,
        @Nullable String recusalReason,
        @Nullable String recusalAskedBy,
        @Nullable String recusalDecision,
        @Nullable String releaseReason,
        @Enumerated(EnumType.STRING) @Nullable PanelVerdict verdict,
        @Nullable String opinion,
        @Nullable Instant signedAt) {

    /** What became of a request that an expert keep away. */
    @Schema(name = "PanelRecusalState")
    enum RecusalState {
        ASKED,
        GRANTED,
        DENIED
    }

    static PanelMember named(UUID id, String account, String name, String expertise, boolean leader, LocalDate dueOn) {
        return new PanelMember(
                id,
                Accounts.folded(account),
                name,
                expertise,
                leader,
                dueOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean isOf(String subject) {
        return Accounts.same(account, subject);
    }

    /** Whether the expert keeps away. */
    boolean recused() {
        return recusal == RecusalState.GRANTED;
    }

    /** Whether the expert neither keeps away nor was released. */
    boolean sits() {
        return !recused() && releaseReason == null;
    }

    PanelMember asked(String why, String by) {
        return with(RecusalState.ASKED, why, by, null, releaseReason);
    }

    PanelMember decided(boolean granted, String why) {
        var state = granted ? RecusalState.GRANTED : RecusalState.DENIED;
        return with(state, recusalReason, recusalAskedBy, why, releaseReason);
    }

    PanelMember released(String why) {
        return with(recusal, recusalReason, recusalAskedBy, recusalDecision, why);
    }

    private PanelMember with(
            @Nullable RecusalState state,
            @Nullable String askedFor,
            @Nullable String askedBy,
            @Nullable String decision,
            @Nullable String releasedFor) {
        return new PanelMember(
                id,
                account,
                name,
                expertise,
                leader,
                dueOn,
                state,
                askedFor,
                askedBy,
                decision,
                releasedFor,
                verdict,
                opinion,
                signedAt);
    }

    PanelMember signed(PanelVerdict said, String text, Instant at) {
        return new PanelMember(
                id,
                account,
                name,
                expertise,
                leader,
                dueOn,
                recusal,
                recusalReason,
                recusalAskedBy,
                recusalDecision,
                releaseReason,
                said,
                text,
                at);
    }
}
