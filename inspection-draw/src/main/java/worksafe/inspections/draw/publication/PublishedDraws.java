package worksafe.inspections.draw.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.draw.lists.StoredLists;
import worksafe.inspections.draw.result.StoredResults;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Stage;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The draws that are public: every one that was ever sealed, whatever became of it. No scope is asked. */
@ApplicationScoped
public class PublishedDraws implements PanacheRepositoryBase<PublishedDraw, UUID> {

    private final StoredLists lists;
    private final ListMemory memory;
    private final StoredResults results;
    private final Listing<PublishedDraw> listing;

    PublishedDraws(StoredLists lists, ListMemory memory, StoredResults results, Listings listings) {
        this.lists = lists;
        this.memory = memory;
        this.results = results;
        this.listing = listings.open(PublishedDraw.class, PublishedDraw.class, PublicDrawFilter.class, "-sealedAt");
    }

    List<String> sorts() {
        return listing.sorts();
    }

    /** A page of them. */
    @Transactional
    Slice<PublicDrawView> list(PublicDrawFilter filter, Page page) {
        return listing.of(filter).page(page).map(PublishedDraw::view);
    }

    /**
     * The bundle of a draw, as far as it is public now, unless the file is at hand already.
     *
     * @param known the header {@code If-None-Match}
     * @throws NotFound when no such draw was ever sealed
     * @throws RuleViolation 409 {@code draw-list-changed} when the stored lists are not the sealed ones any more
     * @throws worksafe.platform.http.RequestProblem 503 when there is no memory to read them
     */
    @Transactional
    BundleAnswer bundle(UUID id, @Nullable String known) {
        var published = published(id);
        var edition = BundleEdition.of(published);
        // Also where the lists have been changed since: whoever has the file has what was sealed.
        return edition.tag().isKnown(known)
                ? new BundleAnswer.Known(edition)
                : new BundleAnswer.File(edition, read(published));
    }

    /** What a bundle is made of; as above. */
    @Transactional
    HeldBundle read(UUID id) {
        return read(published(id));
    }

    private HeldBundle read(PublishedDraw published) {
        var sealed = SealedRecord.parse(published.sealedRecord().getBytes(StandardCharsets.UTF_8));
        var share = memory.take(published.poolSize());
        try {
            var lists = this.lists.sealed(published.id(), sealed);
            return new HeldBundle(new Bundle(lists, Optional.empty(), stage(published)), share);
        } catch (RuntimeException refused) {
            share.close();
            throw refused;
        }
    }

    private Stage stage(PublishedDraw published) {
        var outcome = published.outcome();
        if (outcome.isEmpty()) {
            return new Stage.Sealed();
        }
        var beacon = outcome.get().beaconString();
        return published
                .nonces()
                .<Stage>map(nonces -> new Stage.Disclosed(
                        beacon, nonces, results.read(published.id()), results.substitutions(published.id())))
                .orElseGet(() -> new Stage.Drawn(beacon, outcome.get().loggedDigest()));
    }

    /** The published side of a draw that is changed in the present transaction. */
    public PublishedDraw published(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(id));
    }

    /** What a reader is given who asks for the bundle. */
    sealed interface BundleAnswer {

        /** Which file it is now. */
        BundleEdition edition();

        /** The reader has it. */
        record Known(BundleEdition edition) implements BundleAnswer {}

        /** The file itself. */
        record File(BundleEdition edition, HeldBundle held) implements BundleAnswer {}
    }

    /** A bundle with the memory that its lists take; to be closed when it is no longer needed. */
    record HeldBundle(Bundle bundle, ListMemory.Share share) implements AutoCloseable {
        @Override
        public void close() {
            share.close();
        }
    }
}
