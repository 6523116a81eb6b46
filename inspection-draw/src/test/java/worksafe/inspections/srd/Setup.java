package worksafe.inspections.srd;

import java.util.List;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;

/** All that goes into a draw, before anything is frozen. */
record Setup(
        Suite suite,
        List<Candidate> objects,
        List<ListedInspector> inspectors,
        List<ListedRecusal> recusals,
        List<Need> needs,
        DrawTerms terms,
        List<Nonce> nonces,
        String beaconString) {

    FrozenLists frozen() {
        return FrozenLists.freeze(suite, objects.stream(), inspectors.stream(), recusals.stream(), needs.stream());
    }

    SealedLists sealed() {
        return SealedLists.seal(terms, terms.contributors().getFirst().who(), frozen());
    }

    OpenDraw open() {
        return sealed().open(nonces, beaconString);
    }

    Setup withObjects(List<Candidate> others) {
        return new Setup(suite, others, inspectors, recusals, needs, terms, nonces, beaconString);
    }

    Setup withTerms(DrawTerms others) {
        return new Setup(suite, objects, inspectors, recusals, needs, others, nonces, beaconString);
    }
}
