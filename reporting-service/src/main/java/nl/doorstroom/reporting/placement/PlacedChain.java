package nl.doorstroom.reporting.placement;

/** A chain with the placement that it is counted as. */
public record PlacedChain(PlacementChain chain, Placement placement) {

    public CountedPlacement counted() {
        return new CountedPlacement(placement, chain.contracts().size());
    }
}
