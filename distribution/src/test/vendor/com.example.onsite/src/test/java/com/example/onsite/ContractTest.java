package com.example.onsite;

import org.baton.sdk.contract.ModuleContract;

class ContractTest extends ModuleContract {}
