package nl.doorstroom.participants.label;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Vaults of the present tenant; {@link LabelRegister} alone knows what is in them. */
@Singleton
class LabelVaultRepository implements PanacheRepositoryBase<LabelVault, UUID> {}
