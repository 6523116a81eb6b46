package worksafe.inspections.penalty.discretion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is punished. */
@Schema(name = "PenaltyPartyKind")
public enum PartyKind {
    ENTERPRISE,
    /** Its principal (主要负责人), the investor or who controls it. */
    PRINCIPAL,
    /** Anybody else who answers for it. */
    OTHER_PERSON;

    public boolean isPerson() {
        return this != ENTERPRISE;
    }

    /** By which word codes of the policy book tell enterprises from persons. */
    public String word() {
        return isPerson() ? "person" : "enterprise";
    }

    /** Whether what is meant for that party, as the policy book names it, is meant for this one. */
    boolean isMeantBy(String party) {
        return party.equals("PERSON") ? isPerson() : party.equals(name());
    }
}
