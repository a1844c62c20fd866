/*
 * Logging in by the authorization code flow with PKCE (RFC 7636): the code that comes back in the address is worth nothing
 * without the secret that this tab made. Tokens stay in memory; what is kept in the tab is the secret, for as long as
 * somebody is at the login page.
 */

const KEPT = "doorstroom-login";

/** Renew this long before the token is over: a request under way still arrives with it. */
const BEFORE_END = 30_000;

const encode = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const random = () => encode(crypto.getRandomValues(new Uint8Array(32)));

const here = () => location.origin + location.pathname;

/** The realm did not give what was asked; {@code what} is a word of the page. */
export class LoginFailed extends Error {
  constructor(what) {
    super(what);
    this.what = what;
  }
}

export class Login {
  #configuration;
  #realm;
  #tokens;
  #until = 0;
  #renewing;

  constructor(configuration) {
    this.#configuration = configuration;
  }

  async #discover() {
    if (!this.#realm) {
      const answer = await fetch(`${this.#configuration.issuer}/.well-known/openid-configuration`);
      if (!answer.ok) {
        throw new LoginFailed("noRealm");
      }
      this.#realm = await answer.json();
    }
    return this.#realm;
  }

  /** Leaves the page for the realm's own. */
  async begin() {
    const realm = await this.#discover();
    const verifier = random();
    const state = random();
    sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state }));
    const challenge = encode(
      new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
    location.assign(`${realm.authorization_endpoint}?${new URLSearchParams({
      response_type: "code",
      client_id: this.#configuration.clientId,
      redirect_uri: here(),
      scope: "openid",
      state,
      code_challenge: challenge,
      code_challenge_method: "S256",
    })}`);
  }

  /** Ends the login that the realm sends back here; false when it sends nothing. */
  async finish() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has("state")) {
      return false;
    }
    history.replaceState(null, "", here());
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
    sessionStorage.removeItem(KEPT);
    if (answer.get("state") !== kept.state || !answer.has("code")) {
      throw new LoginFailed("loginRefused");
    }
    await this.#fetchTokens({
      grant_type: "authorization_code",
      code: answer.get("code"),
      code_verifier: kept.verifier,
      redirect_uri: here(),
    });
    return true;
  }

  async #fetchTokens(what) {
    const realm = await this.#discover();
    const answer = await fetch(realm.token_endpoint, {
      method: "POST",
      body: new URLSearchParams({ client_id: this.#configuration.clientId, ...what }),
    });
    if (!answer.ok) {
      this.#tokens = undefined;
      throw new LoginFailed("loginOver");
    }
    this.#tokens = await answer.json();
    this.#until = Date.now() + this.#tokens.expires_in * 1000 - BEFORE_END;
  }

  /** A token that is good for a request now. */
  async token() {
    if (!this.#tokens) {
      throw new LoginFailed("loginOver");
    }
    if (Date.now() > this.#until) {
      this.#renewing ??= this.#fetchTokens({
        grant_type: "refresh_token",
        refresh_token: this.#tokens.refresh_token,
      }).finally(() => (this.#renewing = undefined));
      await this.#renewing;
    }
    return this.#tokens.access_token;
  }

  /** Ends the session at the realm as well. */
  async end() {
    const realm = await this.#discover();
    const hint = this.#tokens?.id_token;
    this.#tokens = undefined;
    location.assign(`${realm.end_session_endpoint}?${new URLSearchParams({
      client_id: this.#configuration.clientId,
      post_logout_redirect_uri: here(),
      ...(hint && { id_token_hint: hint }),
    })}`);
  }
}
